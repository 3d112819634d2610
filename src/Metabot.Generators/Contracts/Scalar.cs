namespace Metabot.Generators.Contracts;

// A type that is one value in JSON: a row of ScalarTable. Type is its name with the namespace, Reader a method of the package's reader.
internal sealed record Scalar(string Type, WireKind Kind, ScalarWriter Writer, string Reader)
{
    // Of what the reader gives back a type that is the wanted one, or converts to it.
    public bool IsCast { get; init; }

    // How a dictionary's key is made of a name; None where the type is no key.
    public KeyForm Key { get; init; } = KeyForm.ParseInvariant;

    // What becomes the name.
    public TextForm KeyText { get; init; } = TextForm.Value;

    // Whether only the writer of .NET 8 and later knows the type.
    public bool IsModern { get; init; }

    // What the writer of .NET Standard takes instead, which .NET 5 to 7 have as well.
    public TextForm OldText { get; init; } = TextForm.Value;

    // What [JsonNumberHandling] asks for; null where it changes nothing. What is written so is not read back.
    public ScalarWriter? AsString { get; init; }

    public ScalarWriter? OrLiteral { get; init; }

    public bool IsNumber => AsString is not null;
}

// A method of the package's writer, and what of the value it takes.
internal sealed record ScalarWriter(string Method, TextForm Text = TextForm.Value)
{
    // Whether an overload takes what stands before the value, too.
    public bool TakesBefore { get; init; }
}

internal enum WireKind
{
    Text,
    Number,
    WideNumber,
    Boolean,
    Json,
}

// What of a value is handed over.
internal enum TextForm
{
    Value,
    InvariantText,
    DateText,
    TimeSpan,
}

// How a key is made of its name.
internal enum KeyForm
{
    None,
    Itself,
    Parse,
    ParseInvariant,
    ParseRoundtrip,
    Uri,
}
