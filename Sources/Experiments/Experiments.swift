/// Whole experiments in one import: studies, their runs, analysis and reports.
@_exported public import Analysis
@_exported public import Calibration
@_exported public import DataFiles
@_exported public import Figures
@_exported public import Measures
@_exported public import Outputs
@_exported public import Reports
@_exported public import Runs
@_exported public import Studies
