/** Giving out results, and the papers that go with a dossier through the office. */
export const giving = {
  holders: {
    official: (name: string, role: string) => `${name} (${role})`,
    group: (role: string) => `${role}, chưa phân công`,
    bySystem: 'Hệ thống phân công',
    system: 'Hệ thống',
  },
  papers: {
    routingSlip: 'Phiếu kiểm soát quá trình giải quyết (PDF)',
    processingLog: 'Quá trình xử lý (PDF)',
  },
}
