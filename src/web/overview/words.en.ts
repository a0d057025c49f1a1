/** Words of the overview. */
export default { title: 'Overview' };
