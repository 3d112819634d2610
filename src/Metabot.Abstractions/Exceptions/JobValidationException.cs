using System.Globalization;
using Metabot.Rules;

namespace Metabot;

/// <summary>
/// A value given to a call can never be right; nothing was sent. The message is the one that the analyzers give for
/// the same mistake in a constant.
/// </summary>
public sealed class JobValidationException : MetabotException
{
    private JobValidationException(string ruleId, string field, string message)
        : base($"{ruleId}: {message}") => (RuleId, Field) = (ruleId, field);

    /// <summary>The id of the broken rule, for example <c>MBOT2001</c>.</summary>
    public string RuleId { get; }

    /// <summary>The wire field at fault, for example <c>run_at</c>.</summary>
    public string Field { get; }

    internal static JobValidationException Create(Rule rule, string field, params object[] arguments) =>
        new(rule.Id, field, string.Format(CultureInfo.InvariantCulture, rule.Message, arguments));
}
