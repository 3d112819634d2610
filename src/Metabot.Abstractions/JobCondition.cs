using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Serialization;
using JetBrains.Annotations;
using Metabot.Json;

namespace Metabot;

/// <summary>
/// The JavaScript of a job's condition. From an interpolated string each hole is written as a JavaScript literal, so
/// no value can become code: <c>JobCondition c = $"return leadId == {id} &amp;&amp; lead.getAttr('city') == {city};"</c>.
/// </summary>
/// <remarks>A function body: top-level <c>return</c> is normal, and a body that returns nothing is not true (the platform's documentation).</remarks>
[InterpolatedStringHandler]
[JsonConverter(typeof(JobConditionJsonConverter))]
public sealed class JobCondition : IEquatable<JobCondition>
{
    // A return at the top is right in the body of a function only.
    internal const string BeforeBody = "function condition() {";
    internal const string AfterBody = "}";

    private const string FormatInHole =
        "a hole of a condition is written as a JavaScript literal and takes no alignment or format; for text, call ToString with the format and a culture inside the hole";

    private StringBuilder? _text;
    private string? _code;

    /// <summary>Called by the compiler for an interpolated string.</summary>
    /// <param name="literalLength">The number of characters outside holes.</param>
    /// <param name="formattedCount">The number of holes.</param>
    public JobCondition(int literalLength, int formattedCount) =>
        _text = new StringBuilder(literalLength + (formattedCount * 16));

    private JobCondition(string code) => _code = code;

    /// <summary>Takes JavaScript as it is; constants are checked while typing.</summary>
    /// <param name="code">The function body.</param>
    /// <returns>The condition; null for null.</returns>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(code))]
    public static implicit operator JobCondition?(
        [JobCondition][LanguageInjection(InjectedLanguage.JAVASCRIPT, Prefix = BeforeBody, Suffix = AfterBody)] string? code) => code is null ? null : new JobCondition(code);

    /// <summary>Called by the compiler for text outside holes: JavaScript as it is.</summary>
    /// <param name="code">JavaScript.</param>
    public void AppendLiteral(string code) => Append(code);

    /// <summary>Called by the compiler for a hole: writes the value as a JavaScript literal.</summary>
    /// <remarks>
    /// JavaScript has doubles only: an integer beyond 2^53 and a long decimal are the nearest one there, as they are when a script reads them from
    /// <c>script_request_params</c>. Give such an id as text (this project's decision: a BigInt would never be <c>===</c> to what the bot has).
    /// </remarks>
    /// <param name="value">A string, number, bool, char, date, Guid, enum (as its number) or null, or a sequence of these (written as an array).</param>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <exception cref="MetabotSerializationException">The value has no JavaScript literal.</exception>
    public void AppendFormatted<T>(T value) => Append(JavaScriptLiteral.Write(value));

    /// <summary>Not to be called: a hole with an alignment or a format, such as <c>{day:yyyy-MM-dd}</c>, does not compile (this project's decision).</summary>
    /// <param name="value">The hole's value.</param>
    /// <param name="alignment">The number behind the comma.</param>
    /// <param name="format">The text behind the colon.</param>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <exception cref="NotSupportedException">Always.</exception>
    [Obsolete(FormatInHole, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted<T>(T value, int alignment = 0, string? format = null) => throw new NotSupportedException(FormatInHole);

    /// <summary>The JavaScript.</summary>
    public override string ToString() => _code ??= _text!.ToString();

    /// <summary>Whether both hold the same text.</summary>
    public bool Equals(JobCondition? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as JobCondition);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    private void Append(string code)
    {
        (_text ??= new StringBuilder(_code)).Append(code);
        _code = null;
    }
}
