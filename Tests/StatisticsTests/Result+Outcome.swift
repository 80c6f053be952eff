extension Result {
    /// The value; a failure is an error of the test.
    var value: Success? { try? get() }

    /// The refusal, where there is one.
    var refusal: Failure? {
        if case .failure(let refusal) = self { refusal } else { nil }
    }
}
