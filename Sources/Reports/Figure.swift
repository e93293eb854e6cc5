/// A figure: the data it shows and the gnuplot script that draws them.
///
/// Both lie beside the picture, so that `gnuplot NAME.gp` in that folder makes it again.
public struct Figure: Sendable, Equatable {
  /// The name of its files without their extensions.
  public let name: String
  /// What it shows, for readers who do not see it.
  public let alternativeText: String
  /// The caption.
  public let caption: String
  /// The script, without the lines that all figures share.
  public let script: String
  /// The blocks of the data file, in the order of gnuplot's `index`.
  public let blocks: [DataBlock]
  /// The height of the picture in pixels.
  public let height: Int

  /// One block of a data file.
  public struct DataBlock: Sendable, Equatable {
    /// What it holds, on one line.
    public let title: String
    /// The names of the columns.
    public let columns: [String]
    /// The rows.
    public let rows: [[Double]]

    /// Puts a block together.
    public init(title: String, columns: [String], rows: [[Double]]) {
      self.title = title
      self.columns = columns
      self.rows = rows
    }
  }

  /// Puts a figure together.
  public init(
    name: String, alternativeText: String, caption: String, script: String, blocks: [DataBlock],
    height: Int
  ) {
    // Files are named by it, and gnuplot's script has it between quotes.
    precondition(
      !name.isEmpty && !name.contains { "/'\\\n".contains($0) },
      "'\(name)' cannot name a figure's files")
    self.name = name
    self.alternativeText = alternativeText
    self.caption = caption
    self.script = script
    self.blocks = blocks
    self.height = height
  }
}
