namespace Metabot.Generators.Locks;

// What cannot be read, on a line that counts from 1. A mark of a merge conflict stands between lines that can be.
internal sealed record LockFault(int Line, bool IsConflict, string Message);
