namespace Metabot.Tool.Doctor;

// From nothing to all that can be learned.
internal enum Verdict
{
    NoAnswer,
    NoApi,
    Failing,
    Moved,
    Busy,
    Refused,
    Forbidden,
    Known,
    Accepted,
}
