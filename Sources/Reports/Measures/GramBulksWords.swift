internal import Foundation
internal import Measures

extension GramBulks: ReportedMeasure {
  var heading: String { "Bulks of the Gram matrix" }

  var explanation: String {
    """
    Means of the Gram matrix's eigenvalues over ranks, in descending order: 2 to d + 1 (linear functions of the \
    data: generalisation), n/2 (or d + 2) to n (what tells the samples apart: memorisation), above n (what tells noisy copies \
    of one sample apart), and the ratio of the eigenvalues at the ranks n and n + 1.
    """
  }
}
