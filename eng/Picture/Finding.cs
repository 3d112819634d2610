using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Picture;

/// <summary>What an analyzer says of a place in the source; lines and columns are counted from 0.</summary>
public sealed record Finding(string Id, bool IsError, LinePosition Start, LinePosition End, string Message)
{
    public static Finding From(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        var place = diagnostic.Location.GetLineSpan();
        return new Finding(
            diagnostic.Id,
            diagnostic.Severity == DiagnosticSeverity.Error,
            place.StartLinePosition,
            place.EndLinePosition,
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    /// <summary>The line that a build prints.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"Program.cs({Start.Line + 1},{Start.Character + 1}): {(IsError ? "error" : "warning")} {Id}: {Message}");
}
