#ifndef SCOREBOUND_ALLOCATION_FAILURE_H
#define SCOREBOUND_ALLOCATION_FAILURE_H

/// Whether requests for memory that the system refuses end the program by a sentence and exit code 1.
///
/// They do wherever this file is linked in: it replaces `malloc` and its relatives by functions that hand
/// every request to the C library. Swift, SQLite, GSL and Dispatch would each end in a way of their own: by
/// a trap, by a wrong result code, by waiting for ever. Under a sanitizer, which replaces the same functions,
/// this returns 0.
int sb_reports_allocation_failure(void);

/// Ends the program by the sentence that a refused request ends it by, for memory not asked of `malloc`.
_Noreturn void sb_out_of_memory(unsigned long bytes);

#endif
