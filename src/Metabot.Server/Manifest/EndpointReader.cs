using Metabot.Rules;
using Metabot.Server.JavaScript;
using Metabot.Server.Json;
using Metabot.Server.Scripts;

namespace Metabot.Server.Manifest;

internal static class EndpointReader
{
    private const string Field = "endpoints";
    private const string Code = "javascript";

    public static readonly ManifestShape Endpoint = new(
        "endpoint",
        new ManifestField(Code, SchemaText.Reference("javascript", "Reads script_request_params, or request, which is the same; what it returns is the answer."), IsRequired: true));

    public static readonly ManifestField Endpoints = new(Field, SchemaText.Map(Endpoint.Name, "The bot's own endpoints by alias: POST /bots/{botId}/call/{alias}."));

    public static IReadOnlyDictionary<string, EndpointDefinition> Read(JsonFields manifest, IJavaScriptSources javaScript, FieldErrors errors)
    {
        var endpoints = new Dictionary<string, EndpointDefinition>();
        foreach (var (alias, json) in manifest.Members(Field))
        {
            var fields = new JsonFields(json, errors, Endpoint.Names, $"{manifest.Field(Field)}.{alias}");
            if (WhyNot(alias) is { } why)
            {
                errors.Add(manifest.Field(Field), $"'{Excerpt.Cut(alias)}' is no alias that could be called: {why}");
            }

            if (fields.IsMissing(Code))
            {
                fields.Refuse(Code, "javascript is missing; it makes the endpoint's answer");
            }
            else if (javaScript.Read(fields, Code) is { } code)
            {
                endpoints[alias] = new EndpointDefinition(alias, code);
            }
        }

        return endpoints;
    }

    private static string? WhyNot(string alias) => AliasText.WhyNot(alias) ?? (alias == alias.Trim() ? null : "it has white space around it");
}
