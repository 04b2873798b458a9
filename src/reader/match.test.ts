import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../plan/catalogue.ts'
import { searchKey } from '../vietnamese/normal.ts'
import { matchIndicator, matchIndicators } from './match.ts'

describe('matchIndicator', () => {
  it.each([
    // Budget: abbreviations, "nhà nước" or not, the authority's own name for its area
    ['Thu NSNN', 'tỷ đồng', 'budget-revenue-local'],
    ['tổng thu NSNN trên địa bàn huyện', 'triệu đồng', 'budget-revenue-local'],
    ['số thu ngân sách', 'nghìn tỷ đồng', 'budget-revenue-local'],
    ['thu trên địa bàn', 'tỷ đồng', 'budget-revenue-local'],
    ['Tổng thu NS xã', 'triệu đồng', 'budget-revenue-commune'],
    ['tốc độ tăng thu ngân sách bình quân hằng năm', '%', 'budget-revenue-balanced-growth'],
    ['tiền SDĐ', 'tỷ đồng', 'budget-revenue-land'],
    ['thu bổ sung có mục tiêu', 'đồng', 'budget-transfer-targeted'],
    ['Tổng chi NSĐP', 'tỷ đồng', 'budget-expenditure'],
    ['tổng chi', 'tỷ đồng', 'budget-expenditure'],
    ['chi TX ngân sách', 'tỷ đồng', null],
    // Growth, share, level, per head
    ['tăng trưởng kinh tế bình quân', '%/năm', 'gross-product-growth'],
    ['nhịp độ tăng trưởng kinh tế', '%', 'gross-product-growth'],
    ['Tốc độ tăng tổng sản phẩm trong tỉnh (GRDP)', '%', 'grdp-growth'],
    ['GRDP (theo giá so sánh 2010)', 'tỷ đồng', 'grdp'],
    ['GRDP', null, 'grdp'],
    ['GRDP BQ đầu người', 'USD', 'grdp-per-capita'],
    ['tỉ trọng dịch vụ', '%', 'economic-structure-services'],
    ['công nghiệp – xây dựng trong cơ cấu kinh tế', '%', 'economic-structure-industry'],
    ['TNBQ đầu người', 'triệu đồng', 'income-per-capita'],
    ['thu nhập bình quân đầu người toàn xã', 'triệu đồng/năm', 'income-per-capita'],
    ['GTSX CN-TTCN', 'tỷ đồng', 'industrial-production-value'],
    ['giá trị SX công nghiệp', 'tỷ đồng', null],
    ['giá trị sản xuất công nghiệp - xây dựng', 'tỷ đồng', 'industry-construction-production-value'],
    ['tổng mức bán lẻ hàng hóa và doanh thu dịch vụ', 'tỷ đồng', 'retail-sales'],
    ['tổng kim ngạch xuất khẩu', 'tỷ USD', 'export-value'],
    // Investment
    ['vốn đầu tư công giải ngân', 'tỷ đồng', 'public-investment-disbursed'],
    ['giải ngân vốn ĐTC', null, 'public-investment-disbursed'],
    ['tỷ lệ giải ngân kế hoạch vốn đầu tư công', '%', 'public-investment-disbursement-rate'],
    ['Kế hoạch vốn đầu tư công', 'tỷ đồng', 'public-investment-plan'],
    ['tổng vốn đầu tư phát triển toàn xã hội', 'tỷ đồng', 'total-social-investment'],
    ['GPMB', 'ha', 'site-clearance-area'],
    ['bê tông hóa đường giao thông nông thôn', 'km', 'roads-hardened-length'],
    // The unit tells area, output and yield
    ['lúa', 'ha', 'rice-area'],
    ['DT lúa', 'ha', 'rice-area'],
    ['sản lượng thóc', 'vạn tấn', 'rice-output'],
    ['năng suất lúa bình quân', 'tấn/ha', 'rice-yield'],
    ['lương thực có hạt', 'nghìn tấn', 'grain-output'],
    ['bình quân lương thực đầu người', 'kg', 'grain-per-capita'],
    ['bắp', 'ha', 'maize-area'],
    ['vườn cây ăn trái', 'ha', 'fruit-tree-area'],
    ['sản lượng trái cây', 'tấn', 'fruit-output'],
    ['đàn heo', 'con', 'pig-herd'],
    ['đàn gia cầm', 'triệu con', 'poultry-flock'],
    ['thuỷ sản', 'tấn', 'fishery-output'],
    ['rừng trồng mới', 'ha', 'forest-planted-area'],
    ['trồng mới rừng tập trung', 'ha', 'forest-planted-area'],
    ['rừng trồng', 'ha', 'forest-plantation-area'],
    ['độ che phủ rừng', '%', 'forest-cover-rate'],
    ['giá trị sản phẩm trên một ha đất trồng trọt', 'triệu đồng', 'output-value-per-hectare'],
    ['gỗ khai thác', 'm3', 'wood-output'],
    // New countryside, products, cooperatives
    ['xã đạt chuẩn NTM', 'xã', 'ntm-communes'],
    ['xã nông thôn mới trong tổng số xã', '%', 'ntm-commune-rate'],
    ['thêm xã NTM nâng cao', 'xã', 'ntm-advanced-new-communes'],
    ['ấp đạt chuẩn nông thôn mới', 'ấp', 'ntm-villages'],
    ['bản đạt chuẩn NTM kiểu mẫu', 'bản', 'ntm-model-villages'],
    ['tiêu chí NTM bình quân mỗi xã', 'tiêu chí', 'ntm-criteria-mean'],
    ['sản phẩm OCOP đạt 4 sao', 'sản phẩm', 'ocop-4-star'],
    ['HTX thành lập mới', 'hợp tác xã', 'new-cooperatives'],
    ['HTX', 'hợp tác xã', 'cooperatives-total'],
    ['doanh nghiệp thành lập mới', 'doanh nghiệp', 'new-enterprises'],
    // Society
    ['hộ nghèo', '%', 'poverty-rate'],
    ['hộ nghèo', 'hộ', 'poor-households'],
    ['hộ nghèo trong tổng số hộ dân', '%', 'poverty-rate'],
    ['tỷ lệ hộ cận nghèo', '%', 'near-poverty-rate'],
    ['tỷ lệ hộ nghèo, cận nghèo', '%', 'poverty-near-poverty-rate'],
    ['tỷ lệ hộ nghèo mỗi năm giảm bình quân', '%', 'poverty-rate-reduction'],
    ['tỷ lệ bao phủ BHYT', '%', 'health-insurance-rate'],
    ['người dân tham gia BHYT', 'người', 'health-insured'],
    ['tỷ lệ trẻ dưới 05 tuổi suy dinh dưỡng thể thấp còi', '%', 'child-stunting-rate'],
    ['bác sỹ/vạn dân', 'bác sỹ/vạn dân', 'doctors-per-10k'],
    ['trường học đạt chuẩn quốc gia', 'trường', 'standard-schools'],
    ['trường đạt chuẩn quốc gia mức độ 2', 'trường', 'standard-schools-level-2'],
    ['tỉ lệ tốt nghiệp trung học phổ thông', '%', 'graduation-rate'],
    ['gia đình văn hoá', '%', 'cultural-family-rate'],
    ['giải quyết việc làm', 'lao động', 'jobs-created'],
    ['tạo việc làm mới cho người lao động', 'người', 'jobs-created'],
    ['XKLĐ', 'người', 'overseas-workers'],
    ['tỷ lệ dân số dùng nước hợp vệ sinh', '%', 'hygienic-water-rural-rate'],
    ['rác thải sinh hoạt được thu gom', '%', 'waste-collection-rate'],
    ['khách du lịch', 'triệu lượt', 'tourist-arrivals'],
    // The noun that the unit counts
    ['phạm pháp hình sự', 'vụ', 'criminal-cases'],
    ['TNGT', 'vụ', 'traffic-accidents'],
    ['ca sốt xuất huyết', 'ca', 'dengue-cases'],
    ['kết nạp đảng viên mới', 'đồng chí', 'new-party-members'],
    ['Kết nạp đảng viên', 'đảng viên', 'new-party-members'],
    ['đảng viên toàn Đảng bộ huyện', 'đảng viên', 'party-members'],
    ['tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ trở lên', '%', 'party-orgs-good-rate'],
    ['hồ sơ giải quyết trước và đúng hạn', '%', 'on-time-dossier-rate'],
    ['hồ sơ trễ hạn', 'hồ sơ', 'overdue-dossiers'],
    ['thanh niên nhập ngũ', 'công dân', 'enlisted-youth'],
  ])('reads “%s” in %s as %s', (phrase, unit, id) => {
    expect(matchIndicator(phrase, unit)?.id ?? null).toBe(id)
  })

  it.each([
    // The unit does not fit
    ['Thu ngân sách trên địa bàn', '%'],
    ['tỷ lệ hộ nghèo', 'tỷ đồng'],
    ['tỷ lệ giải ngân vốn đầu tư công', 'tỷ đồng'],
    ['hợp tác xã', 'xã'],
    ['xã đạt chuẩn nông thôn mới', 'hộ'],
    ['lúa', 'đồng/kg'],
    ['sản lượng lương thực bình quân', 'tấn/năm'],
    ['thu nhập bình quân', 'triệu đồng/ha'],
    // A word turns the meaning
    ['thu ngân sách tăng', 'tỷ đồng'],
    ['dự toán thu ngân sách', 'tỷ đồng'],
    ['thu ngân sách trừ tiền sử dụng đất', 'tỷ đồng'],
    ['tiền sử dụng đất trong tổng thu ngân sách', '%'],
    ['kết nạp đảng viên bình quân mỗi năm', 'đảng viên'],
    ['hộ nghèo giảm', 'hộ'],
    ['cà phê trồng mới', 'ha'],
    ['cây ăn quả trồng mới', 'ha'],
    ['giá bán hồ tiêu', 'triệu đồng/tấn'],
    ['tốc độ tăng đàn gia súc', '%'],
    ['xã chưa đạt chuẩn nông thôn mới', 'xã'],
    ['nữ trong số đảng viên mới kết nạp', '%'],
    // A part, or something narrower
    ['sản lượng lúa đông xuân', 'tấn'],
    ['diện tích lúa mùa', 'ha'],
    ['năng suất lúa vụ xuân', 'tạ/ha'],
    ['diện tích cây ăn quả sản xuất theo hướng hữu cơ', 'ha'],
    ['vùng cà phê sản xuất ứng dụng công nghệ cao', 'vùng'],
    ['giá trị sản xuất thủy sản', 'tỷ đồng'],
    ['quy mô nền kinh tế nông, lâm nghiệp và thủy sản', 'tỷ đồng'],
    ['tỷ lệ hộ nghèo trong đồng bào dân tộc thiểu số', '%'],
    ['đàn trâu, bò', 'con'],
    ['gia súc chết', 'con'],
    ['tiêu chí nông thôn mới xã Tân Thanh', 'tiêu chí'],
    ['tổng mức bán lẻ ở các chợ, siêu thị', 'tỷ đồng'],
    ['sản phẩm chè OCOP', 'sản phẩm'],
    ['khách tham quan bảo tàng', 'lượt'],
    // No indicator of the catalogue
    ['chỉ tiêu đạt và vượt kế hoạch', 'chỉ tiêu'],
    ['khâu đột phá', 'khâu'],
    ['lớp bồi dưỡng nhận thức về Đảng', 'lớp'],
    ['học sinh', 'học sinh'],
    ['kiểm tra đảng viên', 'đảng viên'],
    ['ngân sách', 'tỷ đồng'],
    ['giải ngân', 'tỷ đồng'],
    ['tăng trưởng', '%'],
    ['số', 'xã'],
    ['', '%'],
    ['   ', null],
    ['thiệt hại', 'tỷ đồng'],
    // Two are equally likely: the number of households, or their rate
    ['gia đình văn hóa', null],
    ['cứng hóa đường giao thông nông thôn', null],
  ])('proposes nothing for “%s” in %s', (phrase, unit) => {
    expect(matchIndicator(phrase, unit)).toBeNull()
  })

  it('takes no part for the whole, nor one measure for its neighbour', () => {
    expect(matchIndicator('tỷ lệ hồ sơ quá hạn', '%')?.id).toBe('overdue-dossier-rate')
    expect(matchIndicator('thu ngân sách địa phương', 'tỷ đồng')?.id).toBe('budget-revenue-commune')
    expect(matchIndicator('xã đạt chuẩn nông thôn mới nâng cao', 'xã')?.id).toBe('ntm-advanced-communes')
    expect(matchIndicator('tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ', '%')?.id).toBe('certified-labour-rate')
    expect(matchIndicator('Thu cân đối NSNN', 'tỷ đồng')?.id).toBe('budget-revenue-balanced')
  })

  it('reads names that were typed without accents, with less certainty', () => {
    const found = catalogue.map(({ name, unit }) => matchIndicator(searchKey(name), unit))
    const right = found.filter((match, at) => match !== null && match.id === catalogue[at]?.id && match.score <= 0.95)
    expect(right.length / catalogue.length).toBeGreaterThan(0.95)
    expect(found.filter((match, at) => match !== null && match.id !== catalogue[at]?.id)).toEqual([])
  })

  it('says why, so that an official can check it', () => {
    const reason = (phrase: string, unit: string | null) => matchIndicator(phrase, unit)?.reason
    expect(reason('Thu ngân sách nhà nước trên địa bàn', 'tỷ đồng')).toBe(
      'trùng tên “Thu ngân sách nhà nước trên địa bàn”; cùng đơn vị tỷ đồng',
    )
    expect(reason('thu NSNN', 'triệu đồng')).toBe(
      '“thu NSNN” là cách gọi khác của “Thu ngân sách nhà nước trên địa bàn”; đơn vị triệu đồng đổi được ra tỷ đồng',
    )
    expect(reason('thu ngân sách', null)).toMatch(/; văn bản không ghi đơn vị \(danh mục: tỷ đồng\)$/)
    expect(reason('bản đạt chuẩn nông thôn mới', 'bản')).toMatch(/; đơn vị bản tương ứng với thôn$/)
  })

  it('answers any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.option(fc.string()), (phrase, unit) => {
        expect(matchIndicator(phrase, unit)?.score ?? 1).toBeGreaterThanOrEqual(0.85)
      }),
    )
  })

  it('takes a very long phrase for no name', () => {
    expect(matchIndicator('thu ngân sách '.repeat(100_000), 'tỷ đồng')).toBeNull()
  })
})

describe('matchIndicators', () => {
  it('shows a person also what is not sure, best first, with what differs', () => {
    const matches = matchIndicators('giá trị sản xuất thủy sản', 'tỷ đồng', 3)
    expect(matches.map(({ score }) => score)).toEqual(matches.map(({ score }) => score).sort((a, b) => b - a))
    expect(matches[0]?.id).toBe('agri-production-value')
    expect(matches[0]?.reason).toContain('thiếu “nông nghiệp”')
  })

  it('names the word that turns the meaning', () => {
    expect(matchIndicators('cà phê trồng mới', 'ha', 1)[0]?.reason).toContain('thêm “mới”')
  })

  it('gives at most so many', () => {
    expect(matchIndicators('thu ngân sách', 'tỷ đồng', 2)).toHaveLength(2)
  })
})
