import ArgumentParser

/// Where the program starts.
@main
enum EntryPoint {
  static func main() async {
    ProcessorTuning.restartWithBestKernels()
    await ScoreBound.main(nil)
  }
}
