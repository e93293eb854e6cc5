internal import CGSL

/// The version of the GNU Scientific Library that the program was built with.
public var gslVersion: String { GSL_VERSION }
