using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis.Migration;

// Finds the body among what a call is handed: itself, in a local, in some content, or through a serializer.
internal sealed class BodyFinder(Origins origins, BotUrl url)
{
    private const int DeepestContent = 4;

    private int _stepsLeft = 512;

    public JobBody? Find(IInvocationOperation call) => In(call.Inputs().ToList(), 0);

    public JobBody? In(IOperation value) => In(value, 0);

    private JobBody? In(IReadOnlyList<IOperation> values, int depth) =>
        values.Select(value => In(value, depth)).FirstOrDefault(body => body is not null) is not { } found ? null
        : values.Any(IsSerializerOptions) ? BodyReader.Renamed(found)
        : found;

    private JobBody? In(IOperation value, int depth)
    {
        var origin = origins.Follow(value);
        if (BodyReader.Read(origin) is { } body)
        {
            return body;
        }

        return depth > DeepestContent || _stepsLeft-- <= 0 ? null : origin switch
        {
            IObjectCreationOperation creation => In([.. creation.Arguments.Select(argument => argument.Value), .. SetValues.Collect(creation).Values.OfType<IOperation>()], depth + 1),
            IConversionOperation { IsImplicit: true } conversion => In(conversion.Operand, depth + 1),
            IInvocationOperation { TargetMethod.Name: "ToArray", Instance: { } bytes } => In(bytes, depth + 1),
            // a call with an address of its own has a body of its own
            IInvocationOperation call when url.FindIn(call) is null => In(call.Inputs().ToList(), depth + 1),
            _ => null,
        };
    }

    private static bool IsSerializerOptions(IOperation value) =>
        Values.Unconverted(value).Type?.Name is "JsonSerializerOptions" or "JsonSerializerSettings" && !Values.IsNull(value);
}
