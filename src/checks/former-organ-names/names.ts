/**
 * Organs that reforms of party and state dissolved or renamed, with what stands in their place and the day from which the old
 * name is a mistake. Local reforms were to be finished by the end of March 2019.
 * Source: 《深化党和国家机构改革方案》(2018), 国税地税征管体制改革 (2018), 《党和国家机构改革方案》(2023).
 */

export interface FormerOrgan {
  /** The old name as it stands in texts; the part before it (place) is not matched. */
  name: RegExp;
  successor: string;
  /** First day on which the old name is wrong. */
  from: string;
}

const LOCAL = '2019-04-01';
const STATE = '2018-09-01';

export const FORMER_ORGANS: readonly FormerOrgan[] = [
  { name: /国土资源(?:局|厅)/, successor: '自然资源主管部门', from: LOCAL },
  { name: /国土资源部(?!门)/, successor: '自然资源部', from: STATE },
  {
    name: /国家?卫生(?:和|与)?计划生育委员会|(?:省|市|县|区|州)卫生(?:和|与)?计划生育(?:委员会|局)|(?:省|市|县|区|州)卫计(?:委|局)/,
    successor: '卫生健康委员会',
    from: LOCAL,
  },
  { name: /安全生产监督管理(?:总局|局)|(?:省|市|县|区|州)安监局/, successor: '应急管理部门', from: LOCAL },
  { name: /工商行政管理(?:总局|局)/, successor: '市场监督管理部门', from: LOCAL },
  { name: /质量技术监督局|质量监督检验检疫总局/, successor: '市场监督管理部门', from: LOCAL },
  { name: /食品药品监督管理(?:总局|局)/, successor: '市场监督管理、药品监督管理部门', from: LOCAL },
  { name: /环境保护(?:局|厅)/, successor: '生态环境部门', from: LOCAL },
  { name: /环境保护部(?!门)/, successor: '生态环境部', from: STATE },
  { name: /(?:省|市|县|区|州)农业(?:局|厅|委员会)/, successor: '农业农村部门', from: LOCAL },
  { name: /旅游发展委员会|(?:省|市|县|区|州|国家)旅游局/, successor: '文化和旅游部门', from: LOCAL },
  { name: /(?:省|市|县|区|州)国家税务局|(?:省|市|县|区|州)地方税务局/, successor: '国家税务总局的税务局', from: '2018-08-01' },
  { name: /银行业监督管理委员会|保险监督管理委员会|银行保险监督管理委员会/, successor: '国家金融监督管理总局', from: '2023-07-20' },
  {
    name: /(?:省|市|县|区|州)扶贫开发(?:领导小组)?办公室|(?:省|市|县|区|州)扶贫办/,
    successor: '农业农村（乡村振兴）部门',
    from: '2022-01-01',
  },
];
