using System.Reflection;

namespace Metabot.RealPackages;

internal sealed record PackageUnderTest(string Name, string Assembly)
{
    public static IReadOnlyList<PackageUnderTest> All { get; } =
    [
        new("Anthropic", "Anthropic"),
        new("AWSSDK.SQS", "AWSSDK.SQS"),
        new("Docker.DotNet", "Docker.DotNet"),
        new("FSharp.Core", "FSharp.Core"),
        new("Google.Apis.Storage.v1", "Google.Apis.Storage.v1"),
        new("KubernetesClient", "KubernetesClient"),
        new("Microsoft.Extensions.AI", "Microsoft.Extensions.AI.Abstractions"),
        new("Microsoft.OpenApi", "Microsoft.OpenApi"),
        new("ModelContextProtocol", "ModelContextProtocol.Core"),
        new("NodaTime", "NodaTime"),
        new("Octokit", "Octokit"),
        new("Octokit.Webhooks", "Octokit.Webhooks"),
        new("OpenAI", "OpenAI"),
        new("SendGrid", "SendGrid"),
        new("Stripe.net", "Stripe.net"),
        new("Telegram.Bot", "Telegram.Bot"),
        new("Twilio", "Twilio"),
    ];

    // Generic types would need arguments, static ones have no values.
    public IReadOnlyList<Type> Types() =>
    [
        .. System.Reflection.Assembly.Load(new AssemblyName(Assembly)).GetExportedTypes()
            .Where(type => type is { ContainsGenericParameters: false, IsByRefLike: false } && !(type is { IsAbstract: true, IsSealed: true }) && !typeof(Delegate).IsAssignableFrom(type)
                && !typeof(Attribute).IsAssignableFrom(type) && !typeof(Exception).IsAssignableFrom(type))
            .OrderBy(type => type.FullName, StringComparer.Ordinal),
    ];
}
