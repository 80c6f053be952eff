extension Theme {
    /// What a colour is for, by the name that theme files call it.
    public enum Role: String, CaseIterable, Hashable, Sendable {
        case ink, secondary, grid, rule, panel, band, paper
        case limitTint = "limit-tint"
        case targetTint = "target-tint"
        case below, between, target, amber
        case amberTint = "amber-tint"
        case muted
    }

    /// Colours that stand in an order, by the name that theme files call them.
    public enum Scale: String, CaseIterable, Hashable, Sendable {
        case five = "five-points"
        case seven = "seven-points"
        case recommendation, sequential, categorical

        /// How many colours it may have.
        public var counts: ClosedRange<Int> {
            switch self {
            case .five: 5...5
            case .seven: 7...7
            case .recommendation: 3...3
            case .sequential: 6...6
            case .categorical: 2...4
            }
        }
    }

    public subscript(role: Role) -> Colour {
        get { self[keyPath: role.path] }
        set { self[keyPath: role.path] = newValue }
    }

    public subscript(scale: Scale) -> Palette {
        get { self[keyPath: scale.path] }
        set { self[keyPath: scale.path] = newValue }
    }
}

extension Theme.Role {
    fileprivate var path: WritableKeyPath<Theme, Colour> {
        switch self {
        case .ink: \.ink
        case .secondary: \.secondary
        case .grid: \.grid
        case .rule: \.rule
        case .panel: \.panel
        case .band: \.band
        case .paper: \.paper
        case .limitTint: \.limitTint
        case .targetTint: \.targetTint
        case .below: \.below
        case .between: \.between
        case .target: \.target
        case .amber: \.amber
        case .amberTint: \.amberTint
        case .muted: \.muted
        }
    }
}

extension Theme.Scale {
    fileprivate var path: WritableKeyPath<Theme, Palette> {
        switch self {
        case .five: \.five
        case .seven: \.seven
        case .recommendation: \.recommendation
        case .sequential: \.sequential
        case .categorical: \.categorical
        }
    }
}
