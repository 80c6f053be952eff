extension BenchPages {
    static let colours: [UInt32] = [0xB35806, 0xF1A340, 0xD9D9D9, 0x67A9CF, 0x2166AC]
    static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    static let keyNames = [
        "Weighted score", "NPS", "Response rate", "Top-2 box", "Daily score (30 d)", "Open alerts",
    ]
    static let keyValues = ["4.32", "+41", "38.6%", "84%", "4.28", "7"]
    static let sentences = [
        "Satisfaction rose again; the gain comes from staff courtesy and professional knowledge.",
        "Waiting time and complaint handling are the only two items under the 4.0 watch line.",
        "客户总体满意度连续提升，改善主要来自服务态度与专业知识。",
        "等候时间与投诉处理低于关注线，且均为影响满意度最强的因素之一，建议优先改进。",
    ]
    static let english = [
        "Speed of first response", "Courtesy of staff", "Professional knowledge",
        "Solved at the first attempt", "Clarity of explanation", "Waiting time on the phone",
        "Ease of the online portal", "Accuracy of invoices", "Punctuality of engineers",
        "Cleanliness after service", "Follow-up after service", "Complaint handling",
        "Delivery on the agreed date", "Product documentation", "Availability of spare parts",
        "Transparency of prices", "Flexibility of contracts", "Security and privacy of data",
        "Availability of the account manager", "Overall satisfaction with the service",
    ]
    static let chinese = [
        "首次响应速度", "服务人员的礼貌与态度", "专业知识水平", "一次性解决问题", "讲解清晰易懂",
        "电话等候时间", "线上服务平台易用性", "账单与发票准确性", "工程师准时到达", "服务后的现场整洁",
        "服务后的回访", "投诉处理的及时性", "按约定日期交付", "产品说明文档质量", "备品备件供应情况",
        "价格与收费透明度", "合同条款灵活性", "数据安全与隐私保护", "客户经理响应及时性", "服务总体满意程度",
    ]
    static let departments = [
        "Customer care", "Field service", "Installation", "Billing", "Technical support", "Sales",
        "Logistics", "Training", "Spare parts", "Online portal", "Key accounts", "Quality",
    ]
    static let chineseDepartments = [
        "客户服务部", "现场服务部", "安装工程部", "财务结算部", "技术支持部", "销售部", "物流部", "培训部",
        "备件部", "数字渠道部", "大客户部", "质量管理部",
    ]
}
