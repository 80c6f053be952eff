import Documents
import Intake
import Storage

/// An error whose description tells a person why the program refused: exit status 1.
protocol Refusal: Error, CustomStringConvertible {}

extension CommandFault: Refusal {}
extension IntakeFaults: Refusal {}
extension DocumentFaults: Refusal {}
extension StorageFault: Refusal {}
