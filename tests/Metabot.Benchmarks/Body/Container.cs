using System.Text.Json.Serialization;
using Docker.DotNet.Models;
using Metabot.RealPackages;

namespace Metabot.Benchmarks.Body;

/// <summary>A contract around a model of a real package, some 120 members deep and wide.</summary>
[BotScript("container_wanted")]
public partial record Container(CreateContainerParameters Value)
{
    /// <summary>With every member filled that can be.</summary>
    public static Container Example { get; } =
        new ValueMaker(ValueMaker.Fullness.Full).TryMake(typeof(CreateContainerParameters), out var value) ? new((CreateContainerParameters)value!) : throw new InvalidOperationException("the model could not be filled");
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Container))]
internal sealed partial class ContainerJson : JsonSerializerContext;
