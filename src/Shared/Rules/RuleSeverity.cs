namespace Metabot.Rules;

// The compiler's, and Exception for what no analyzer can find.
internal enum RuleSeverity
{
    Hidden,
    Info,
    Warning,
    Error,
    Exception,
}
