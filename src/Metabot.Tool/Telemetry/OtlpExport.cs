using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Metabot.Tool.Telemetry;

// Sends spans and metrics where the variables of OpenTelemetry say, which the exporter reads by itself. Without them nothing is made.
// Not the calls of HttpClient: a messenger's token is in its address.
internal sealed class OtlpExport : IDisposable
{
    private const string Name = "Metabot.Server";

    private readonly TracerProvider? _traces;
    private readonly MeterProvider? _metrics;

    private OtlpExport(bool hasTraces, bool hasMetrics)
    {
        _traces = hasTraces
            ? Sdk.CreateTracerProviderBuilder().ConfigureResource(Describe).AddSource(Name).AddAspNetCoreInstrumentation().AddOtlpExporter().Build()
            : null;
        _metrics = hasMetrics
            ? Sdk.CreateMeterProviderBuilder().ConfigureResource(Describe).AddMeter(Name).AddOtlpExporter().Build()
            : null;
    }

    public static OtlpExport? StartIfAsked()
    {
        var (traces, metrics) = (IsAsked("TRACES"), IsAsked("METRICS"));
        return traces || metrics ? new OtlpExport(traces, metrics) : null;
    }

    // What has not been sent yet is sent.
    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }

    private static bool IsAsked(string signal) =>
        !string.Equals(Read("OTEL_SDK_DISABLED"), "true", StringComparison.OrdinalIgnoreCase)
        && Read($"OTEL_{signal}_EXPORTER") is not "none"
        && (Read("OTEL_EXPORTER_OTLP_ENDPOINT") ?? Read($"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT")) is not null;

    private static string? Read(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;

    // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES have the last word.
    private static void Describe(ResourceBuilder resource) => resource
        .AddService("metabot", serviceVersion: typeof(OtlpExport).Assembly.GetName().Version!.ToString(3))
        .AddEnvironmentVariableDetector();
}
