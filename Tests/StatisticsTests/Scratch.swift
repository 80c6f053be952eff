import Testing
@testable import Statistics
@Suite("Scratch") struct Scratch { @Test("x") func x() {
  print(StandardNormal().quantile(0.975) as Any, StudentT(degreesOfFreedom: 88)!.quantile(0.975) as Any)
} }
