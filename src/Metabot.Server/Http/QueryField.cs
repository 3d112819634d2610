using System.Globalization;
using Metabot.Rules;
using Metabot.Server.Json;
using Metabot.Server.Manifest;
using Microsoft.AspNetCore.Http;
using Microsoft.OpenApi;

namespace Metabot.Server.Http;

// A field of the query string: read by requests and described in the OpenAPI document.
internal abstract record QueryField(string Name, string Meaning)
{
    public static readonly NumberField AfterId = new("after_id", 0, long.MaxValue, "Only rows with a greater id; to read on from where the last answer ended.");
    public static readonly NumberField Limit = new("limit", 1, 1_000, "How many rows at most; 100 when absent.");
    public static readonly NumberField LeadId = new("lead_id", 1, long.MaxValue, "Only what is for this lead.");
    public static readonly NumberField TicketId = new("ticket_id", 1, long.MaxValue, "Only what is for this ticket.");
    public static readonly NumberField Runs = new("runs", 0, int.MaxValue, "With wait_sec: how many finished runs to wait for; 1 when absent.");
    public static readonly NumberField WaitSec = new(
        "wait_sec", 0, 60, "Long poll: the answer comes when the job has that many finished runs or is in a final status, at the latest after so many seconds.");

    public abstract IOpenApiSchema Schema(OpenApiDocument document);

    // Null when it is absent.
    protected string? Text(HttpRequest request) => request.Query[Name] switch
    {
        { Count: > 1 } several => throw RequestRefusedException.BadRequest(Name, $"{Name} is there {several.Count} times; write it once"),
        var one => one.ToString() is { Length: > 0 } text ? text : null,
    };

    protected RequestRefusedException Refuse(string expected, string got) =>
        RequestRefusedException.BadRequest(Name, $"{Name} must be {expected}; got '{Excerpt.Cut(got)}'");

    // A name that the endpoint does not know would change nothing without a word.
    public static async ValueTask<object?> CheckNames(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        var known = context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<QueryDescription>()?.Fields.Select(field => field.Name).ToList() ?? [];
        return request.Query.Keys.FirstOrDefault(name => !known.Contains(name)) is { } unknown
            ? throw RequestRefusedException.BadRequest(Excerpt.Cut(unknown), NearestName.Unknown("query field", unknown, known))
            : await next(context);
    }

    public static int ReadLimit(HttpRequest request) => (int)(Limit.Read(request) ?? 100);
}

// A whole number.
internal sealed record NumberField(string Name, long Minimum, long Maximum, string Meaning) : QueryField(Name, Meaning)
{
    public override IOpenApiSchema Schema(OpenApiDocument document) => new OpenApiSchema
    {
        Type = JsonSchemaType.Integer,
        Format = "int64",
        Minimum = Minimum.ToString(CultureInfo.InvariantCulture),
        Maximum = Maximum.ToString(CultureInfo.InvariantCulture),
    };

    public long? Read(HttpRequest request)
    {
        if (Text(request) is not { } text)
        {
            return null;
        }

        var isNumber = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return isNumber && number >= Minimum && number <= Maximum ? number : throw Refuse($"a whole number from {Minimum} to {Maximum}", text);
    }
}

// One of the names of an enum, in lower case.
internal sealed record WordField<T>(string Name, string Meaning) : QueryField(Name, Meaning)
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> Words = EnumWords.ListWords<T>();

    // The enum of the answers.
    public override IOpenApiSchema Schema(OpenApiDocument document) => new OpenApiSchemaReference(typeof(T).Name, document);

    public T? Read(HttpRequest request) =>
        Text(request) is not { } text ? null
        : Words.TryGetValue(text, out var value) ? value
        : throw Refuse("one of " + string.Join(", ", Words.Keys), text);
}

internal sealed record TextField(string Name, string Meaning) : QueryField(Name, Meaning)
{
    private const int Longest = 200;

    public override IOpenApiSchema Schema(OpenApiDocument document) => new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = Longest };

    public string? Read(HttpRequest request) =>
        Text(request) is { Length: > Longest } text ? throw Refuse($"at most {Longest} characters long", text) : Text(request);
}
