using Metabot.Generators.Contracts;

namespace Metabot.Generators.Emission;

// C# that writes, reads and names scalars.
internal static class ScalarText
{
    private const string Invariant = "global::System.Globalization.CultureInfo.InvariantCulture";

    public static string Adapt(TextForm form, string expression) => form switch
    {
        TextForm.InvariantText => $"{expression}.ToString({Invariant})",
        TextForm.DateText => $"{expression}.ToString(\"yyyy-MM-dd\", {Invariant})",
        TextForm.TimeSpan => $"{expression}.ToTimeSpan()",
        _ => expression,
    };

    // An enum as the integer that it is stored as, or one that holds it.
    public static string Widen(EnumValue value, string expression) => (value.Underlying == ScalarTable.UInt64 ? "(ulong)" : "(long)") + expression;

    public static string Read(ScalarValue value, string reader) => (value.Scalar.IsCast ? $"({TypeText.Write(value.Type)})" : "") + $"{reader}.{value.Scalar.Reader}()";

    public static string Read(EnumValue value, string reader) => $"({TypeText.Write(value.Type)}){reader}.{value.Underlying.Reader}()";

    public static string ReadKey(ScalarValue key, string name) => key.Scalar.Key switch
    {
        KeyForm.Itself => name,
        KeyForm.Parse => $"{TypeText.Write(key.Type)}.Parse({name})",
        KeyForm.ParseInvariant => $"{TypeText.Write(key.Type)}.Parse({name}, {Invariant})",
        KeyForm.ParseRoundtrip => $"{TypeText.Write(key.Type)}.Parse({name}, {Invariant}, global::System.Globalization.DateTimeStyles.RoundtripKind)",
        KeyForm.Uri => $"new {TypeText.Write(key.Type)}({name}, global::System.UriKind.RelativeOrAbsolute)",
        _ => throw new InvalidOperationException($"{TypeText.Write(key.Type)} is no key"),
    };
}
