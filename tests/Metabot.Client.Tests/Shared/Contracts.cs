using Metabot.Json;

namespace Metabot.Client.Tests;

/// <summary>What the generator would write for a record with one parameter.</summary>
internal sealed record Greeting(string Text) : IJobContract
{
    public static readonly JobContract Declared = new(JobTarget.ByCode(JobTargetKind.Script, "greeting"));

    public JobContract Contract { get; init; } = Declared;

    public JobContract GetContract() => Contract;

    public void WriteParams(JobJsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteName("text"u8);
        writer.WriteString(Text);
        writer.WriteEndObject();
    }
}

/// <summary>What the generator would write for an endpoint that answers a text.</summary>
internal sealed record Asking(string Alias, string Text) : IEndpointContract<string>
{
    public string GetAlias() => Alias;

    public void WriteParams(JobJsonWriter writer) => new Greeting(Text).WriteParams(writer);

    public bool TryReadAnswer(ReadOnlySpan<byte> utf8Json, out string answer) =>
        JobJsonReader.TryRead(utf8Json, (ref JobJsonReader reader) => reader.ReadString(), out answer!);
}

/// <summary>What the generator would write for a record without parameters.</summary>
internal sealed record Bare(JobContract Contract) : IJobContract
{
    public JobContract GetContract() => Contract;

    public void WriteParams(JobJsonWriter writer) => throw new InvalidOperationException("a contract without parameters writes none");
}
