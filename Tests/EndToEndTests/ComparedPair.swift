/// Two small definitions between which nearly everything changes that can.
enum ComparedPair {
    static let old = """
        canvass: 1
        id: pair
        title: {en: Pair, zh: 对比}
        languages: [en, zh]
        intro: |
          Welcome.
          It takes a minute.
        scales:
          five: {range: [1, 5], not-applicable: {en: Not used, zh: 不适用}}
          ten: {range: [0, 10]}
        objects: {site: {title: Site, values: {north: North, south: South}}}
        dimensions:
          - id: goods
            title: {en: Goods, zh: 产品}
            weight: 1
            items:
              - {id: look, weight: 6, scale: five, ask: {en: Looks, zh: 外观}}
              - {id: price, scale: five, ask: {en: Price, zh: 价格}}
              - {id: firm, scale: five, ask: {en: Firmness, zh: 牢固}}
              - {id: taste, scale: five, ask: {en: Taste, zh: 味道}}
              - {id: smell, scale: five, ask: {en: Smell, zh: 气味}}
          - id: help
            title: {en: Help, zh: 服务}
            weight: 1
            items:
              - {id: desk, scale: five, ask: {en: Desk, zh: 前台}}
              - {id: phone, scale: five, ask: {en: Telephone, zh: 电话}}
              - {id: care, weight: 6, scale: five, ask: {en: Care, zh: 关心}}
        also:
          - {id: again, type: recommendation, scale: ten, ask: {en: Recommend?, zh: 推荐吗？}}
          - {id: whole, scale: five, ask: {en: In all, zh: 总体}}
          - {id: why, type: choices, ask: {en: Why?, zh: 为什么？}, options: {a: A, b: B, c: C}}
        sections:
          - {id: one, show: [goods, desk, care, again, whole, why]}
          - {id: two, for-each: site, show: [phone]}
        score:
          classes:
            - {id: high, from: 4, label: High}
            - {id: low, label: Low}
        indices:
          - {id: nps, type: nps, item: again}
          - {id: csat, type: csat, item: whole}
          - {id: ease, type: csat, item: price}

        """

    static let new = """
        canvass: 1
        id: pair
        title: {en: Pair, zh: 对比}
        languages: [en, zh]
        intro: |
          Welcome.
          It takes two minutes.
        scales:
          five: {range: [1, 5], not-applicable: {en: Not used, zh: 不适用}}
          ten: {range: [0, 10]}
        objects: {site: {title: Site, values: {north: North, east: East}}}
        dimensions:
          - id: goods
            title: {en: Goods, zh: 产品}
            weight: 2
            items:
              - {id: look, weight: 6, scale: five, ask: {en: Looks, zh: 外观}}
              - {id: price, scale: five, required: yes, ask: {en: Price, zh: 价格}}
              - {id: firm, scale: five, reverse: yes, ask: {en: Softness, zh: 柔软}}
              - {id: taste, scale: ten, ask: {en: Taste, zh: 味道}}
              - {id: smell, scale: five, when: look < 3, ask: {en: Smell, zh: 香气}}
              - {id: desk, scale: five, ask: {en: Desk, zh: 柜台}}
          - id: help
            title: {en: Help, zh: 服务}
            weight: 1
            items:
              - {id: phone, scale: five, ask: {en: Telephone, zh: 电话}}
              - {id: whole, scale: five, ask: {en: In all, zh: 总体}}
        also:
          - {id: again, type: recommendation, scale: ten, ask: {en: Recommend?, zh: 推荐吗？}}
          - {id: care, scale: five, ask: {en: Care, zh: 关心}}
          - {id: why, type: choices, ask: {en: Why?, zh: 为什么？}, options: {b: B, a: A, d: D}, at-most: 1}
        sections:
          - {id: one, title: All, show: [goods, care, why, again, whole]}
          - {id: two, for-each: site, show: [phone]}
        score:
          missing: complete
          classes:
            - {id: top, from: 4.5, label: Top}
            - {id: high, from: 3.5, label: High}
            - {id: low, label: Low}
        indices:
          - {id: csat, type: composite, title: All, dimensions: [{id: all, title: All, weight: 1, items: [whole]}]}
          - {id: ease, type: csat, best: 1, item: price}
        completion: {complete: 0.9}
        sample: {weight: sampling}

        """
}
