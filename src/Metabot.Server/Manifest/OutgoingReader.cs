using System.Text.Json;
using System.Text.Json.Nodes;
using Metabot.Server.Json;
using Metabot.Server.Outgoing;
using Metabot.Server.Scripts;

namespace Metabot.Server.Manifest;

// "api": whom scripts may call with api.getJson and api.postJson.
internal static class OutgoingReader
{
    // A script that waits holds its bot's other scripts up.
    private const int LongestTimeout = 60;

    public static readonly ManifestField Api = new("api", SchemaText());

    private static readonly string[] Names = ["hosts", "private_hosts", "timeout_sec"];

    public static OutgoingRules Read(JsonFields manifest, FieldErrors errors)
    {
        if (manifest.Object(Api.Name) is not { } json)
        {
            return OutgoingRules.Nothing;
        }

        var fields = new JsonFields(json, errors, Names, manifest.Field(Api.Name));
        var rules = new OutgoingRules { Hosts = ReadHosts(fields, "hosts", errors), PrivateHosts = ReadHosts(fields, "private_hosts", errors) };
        var seconds = fields.Seconds("timeout_sec", 1);
        if (seconds > LongestTimeout)
        {
            fields.Refuse("timeout_sec", $"{seconds} seconds are too long for scripts to wait; give 1 to {LongestTimeout}");
        }

        return seconds is null ? rules : rules with { Timeout = TimeSpan.FromSeconds(seconds.Value) };
    }

    private static List<HostPattern> ReadHosts(JsonFields fields, string name, FieldErrors errors)
    {
        var hosts = new List<HostPattern>();
        if (fields.Value(name) is not { } value)
        {
            return hosts;
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            fields.Refuse(name, $"{name} must be an array of hosts, for example [\"api.example.org\"]; got {JsonText.Describe(value)}");
            return hosts;
        }

        foreach (var (index, host) in value.EnumerateArray().Index())
        {
            if (host.ValueKind == JsonValueKind.String && HostPattern.TryParse(host.GetString()!, out var pattern))
            {
                hosts.Add(pattern);
            }
            else
            {
                errors.Add(
                    $"{fields.Field(name)}[{index}]",
                    $"a host is a name or an address, perhaps with a port: api.example.org, *.example.org, 10.0.0.5:8080; got {JsonText.Describe(host)}");
            }
        }

        return hosts;
    }

    private static JsonObject SchemaText() => new()
    {
        ["type"] = "object",
        ["description"] = "What api.getJson and api.postJson may call; nothing when absent.",
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject
        {
            ["hosts"] = HostsSchema("Hosts of the internet, perhaps with a port; *.example.org is every host below example.org."),
            ["private_hosts"] = HostsSchema("Hosts that may have an address of a private network or of this machine."),
            ["timeout_sec"] = new JsonObject
            {
                ["type"] = "integer", ["minimum"] = 1, ["maximum"] = LongestTimeout, ["description"] = "Seconds until the whole answer has to be there; 10 when absent.",
            },
        },
    };

    private static JsonObject HostsSchema(string description) => new()
    {
        ["type"] = "array",
        ["description"] = description,
        ["items"] = new JsonObject { ["type"] = "string", ["examples"] = new JsonArray("api.example.org", "*.example.org", "10.0.0.5:8080") },
    };
}
