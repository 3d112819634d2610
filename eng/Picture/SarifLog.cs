using System.Text.Json;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Picture;

/// <summary>The log that the compiler writes for <c>ErrorLog</c>, in SARIF 2.1.</summary>
internal static class SarifLog
{
    public static IReadOnlyList<Finding> Read(string json)
    {
        using var log = JsonDocument.Parse(json);
        return [.. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Where(IsPrinted).Select(ReadOne)];
    }

    // A build prints errors and warnings; the log has hints as well.
    private static bool IsPrinted(JsonElement result) => result.GetProperty("level").GetString() is "error" or "warning";

    private static Finding ReadOne(JsonElement result)
    {
        var region = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
        return new Finding(
            result.GetProperty("ruleId").GetString()!,
            result.GetProperty("level").GetString() == "error",
            Position(region, "start"),
            Position(region, "end"),
            result.GetProperty("message").GetProperty("text").GetString()!);
    }

    // SARIF counts from 1.
    private static LinePosition Position(JsonElement region, string which) =>
        new(region.GetProperty(which + "Line").GetInt32() - 1, region.GetProperty(which + "Column").GetInt32() - 1);
}
