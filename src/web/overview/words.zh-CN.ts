/** Words of the overview. */
export default { title: '总览' };
