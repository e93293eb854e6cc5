import Foundation

/// A Slurm cluster of two nodes on this machine, for tests; it ends with the value.
final class SlurmCluster {
  /// Why there can be none, or nil.
  static let absence: String? = {
    let programs = ["munged", "slurmctld", "slurmd", "sbatch", "squeue", "scancel", "scontrol"]
    let missing = programs.filter { path(of: $0) == nil }
    if !missing.isEmpty {
      return "\(missing.joined(separator: ", ")) not found: sudo apt-get install slurm-wlm"
    }
    // Its daemons start jobs as other users.
    return getuid() == 0 ? nil : "a cluster can only be started by the superuser"
  }()

  /// The largest index of an array.
  static let largestIndex = 16

  private let folder: TemporaryFolder

  /// The settings with which programs find it.
  var environment: [String: String] { ["SLURM_CONF": folder.file("slurm.conf")] }

  init() throws {
    folder = try TemporaryFolder()
    let host = ProcessInfo.processInfo.hostName.split(separator: ".").first.map(String.init) ?? ""
    // Ports of their own, so that a cluster that is there is not met.
    let port = 20_000 + Int(getpid()) % 20_000
    try folder.write(
      """
      ClusterName=test
      SlurmctldHost=\(host)(127.0.0.1)
      SlurmctldPort=\(port)
      SlurmUser=root
      AuthType=auth/munge
      AuthInfo=socket=\(folder.file("munge.socket")),cred_expire=5
      CryptoType=crypto/munge
      MpiDefault=none
      SwitchType=switch/none
      ProctrackType=proctrack/linuxproc
      TaskPlugin=task/none
      JobAcctGatherType=jobacct_gather/none
      AccountingStorageType=accounting_storage/none
      SchedulerType=sched/backfill
      SchedulerParameters=sched_interval=1,bf_interval=1,batch_sched_delay=0
      SelectType=select/cons_tres
      SelectTypeParameters=CR_Core
      ReturnToService=2
      SlurmdParameters=config_overrides
      MaxArraySize=\(Self.largestIndex + 1)
      KillWait=10
      StateSaveLocation=\(folder.file("state"))
      SlurmctldPidFile=\(folder.file("slurmctld.pid"))
      SlurmctldLogFile=\(folder.file("slurmctld.log"))
      SlurmdSpoolDir=\(folder.file("spool.%n"))
      SlurmdPidFile=\(folder.file("slurmd.%n.pid"))
      SlurmdLogFile=\(folder.file("slurmd.%n.log"))
      NodeName=n1 NodeHostname=\(host) NodeAddr=127.0.0.1 Port=\(port + 1) CPUs=1 RealMemory=2000
      NodeName=n2 NodeHostname=\(host) NodeAddr=127.0.0.1 Port=\(port + 2) CPUs=1 RealMemory=2000
      PartitionName=debug Nodes=ALL Default=YES MaxTime=INFINITE State=UP

      """, to: "slurm.conf")
    let key = Data((0..<128).map { UInt8(truncatingIfNeeded: $0 &* 89 &+ 17) })
    try key.write(to: URL(fileURLWithPath: folder.file("munge.key")))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o400], ofItemAtPath: folder.file("munge.key"))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    // As daemons, without the files of this process: it would take the end of a program that it calls for
    // the end of the last one that has those.
    try call(
      "/bin/bash",
      [
        "-c",
        """
        for file in /proc/$$/fd/*; do
          number=${file##*/}
          if [ "$number" -gt 2 ]; then eval "exec $number>&-"; fi
        done 2>/dev/null
        cd "$0"
        export PATH=$PATH:/usr/sbin:/sbin
        munged --force --key-file="$0/munge.key" --socket="$0/munge.socket" \
          --pid-file="$0/munge.pid" --log-file="$0/munge.log" --seed-file="$0/munge.seed" \
          >/dev/null 2>&1 </dev/null
        slurmctld -i >/dev/null 2>&1 </dev/null
        slurmd -N n1 >/dev/null 2>&1 </dev/null
        slurmd -N n2 >/dev/null 2>&1 </dev/null
        """, folder.path,
      ])
    let isReady = wait(seconds: 30) {
      let states = (try? call("sinfo", ["--noheader", "--Node", "--format=%t"])) ?? ""
      return states.split(separator: "\n") == ["idle", "idle"]
    }
    guard isReady else { throw Failure(log: logs) }
  }

  deinit {
    _ = try? call(
      "/bin/bash",
      [
        "-c",
        """
        for name in slurmd.n1 slurmd.n2 slurmctld munge; do
          number=$(cat "$0/$name.pid" 2>/dev/null) || continue
          kill "$number"
          # Its parent may not take note of its end, and slurmd may wait for what it started.
          for _ in {1..20}; do
            state=$(cut -d " " -f 3 "/proc/$number/stat" 2>/dev/null) || break
            if [ "$state" = Z ]; then break; fi
            sleep 0.1
          done
          kill -KILL "$number" 2>/dev/null
        done
        """, folder.path,
      ])
  }

  /// Why it could not be started.
  struct Failure: Error { let log: String }

  /// What the daemons have written.
  var logs: String {
    ["munge.log", "slurmctld.log", "slurmd.n1.log", "slurmd.n2.log"].map { name in
      let text = (try? String(contentsOfFile: folder.file(name), encoding: .utf8)) ?? "none"
      return "\(name):\n\(text.suffix(3000))"
    }.joined(separator: "\n")
  }

  /// Calls one of its programs, or a shell's line, and gives what it printed.
  @discardableResult
  func call(_ program: String, _ arguments: [String], in path: String? = nil) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.path(of: program) ?? program)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.currentDirectoryURL = URL(fileURLWithPath: path ?? folder.path)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  /// Waits until something holds; whether it does.
  func wait(seconds: Double, until holds: () -> Bool) -> Bool {
    let end = Date().addingTimeInterval(seconds)
    while Date() < end {
      if holds() { return true }
      Thread.sleep(forTimeInterval: 0.1)
    }
    return false
  }

  private static func path(of program: String) -> String? {
    let folders =
      (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map(String.init) + ["/usr/sbin", "/sbin"]
    return folders.map { $0 + "/" + program }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
