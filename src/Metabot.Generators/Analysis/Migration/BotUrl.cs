using Metabot.Generators.Analysis.Conditions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Generators.Analysis.Migration;

// Recognises the addresses …/jobs/schedule and …/call/{alias}, however they are put together.
internal sealed class BotUrl(Origins origins)
{
    // What is only known at run time may end a segment.
    private const string Open = BotAddress.Unknown + "/";

    private const int DeepestChain = 16;

    private static readonly string[] Joining = ["AppendPathSegment", "AppendPathSegments", "Request", "Combine"];

    // Of an HttpRequestMessage, and of a UriBuilder.
    private static readonly string[] Address = ["RequestUri", "Path"];

    private int _stepsLeft = 512;

    // The address that a call is made on, or given.
    public BotAddress? FindIn(IInvocationOperation call) =>
        call.Inputs().Prepend(call.Receiver()).OfType<IOperation>().Select(FindIn).FirstOrDefault(address => address is not null);

    public bool IsIn(IOperation value) => FindIn(value) is not null;

    private BotAddress? FindIn(IOperation value) => BotAddress.Parse(TextOf(value, 0));

    // Null when the value is no address that can be read while compiling.
    private string? TextOf(IOperation value, int depth)
    {
        if (depth > DeepestChain || _stepsLeft-- <= 0)
        {
            return null;
        }

        var origin = origins.Follow(value);
        return origin.ConstantValue.HasValue ? origin.ConstantValue.Value as string
            : ComposedText.Read(origin) is { IsInOrder: true } composed ? string.Concat(composed.Parts.Select(part => TextOf(part, depth + 1) ?? Open))
            : origin switch
            {
                IInvocationOperation call => TextOf(call, depth + 1),
                IObjectCreationOperation creation => TextOf(creation, depth + 1),
                IPropertyReferenceOperation { Instance: { } address, Property.Name: "Uri" or "AbsoluteUri" or "OriginalString" } => TextOf(address, depth + 1),
                _ => null,
            };
    }

    // A property that holds the address has the last word, wherever it is set.
    private string? TextOf(IObjectCreationOperation creation, int depth)
    {
        var addresses = SetValues.Collect(creation).Where(each => Address.Contains(each.Key)).Select(each => each.Value).ToList();
        return addresses is [var address] ? address is null ? null : TextOf(address, depth)
            : creation.Arguments.Select(argument => TextOf(argument.Value, depth)).FirstOrDefault(IsAddress);
    }

    private string? TextOf(IInvocationOperation call, int depth) => call switch
    {
        _ when Joining.Contains(call.TargetMethod.Name) => Joined("/", call.Inputs().Prepend(call.Receiver()), depth),
        _ when call.TargetMethod is { Name: "Join", ContainingType.SpecialType: SpecialType.System_String, Parameters.Length: 2 } => call.Arguments[0].Value.ConstantValue is { HasValue: true, Value: { } separator } ? Joined(separator.ToString(), call.Inputs().Skip(1), depth) : null,
        _ when call.Type?.Name is "String" or "Uri" or "Url" && FixedMembers.ResultOf(call) is { } result => TextOf(result, depth),
        _ when call.Receiver() is { } receiver => TextOf(receiver, depth),
        _ => call.Inputs().Select(input => TextOf(input, depth)).FirstOrDefault(IsAddress),
    };

    // A list that is written in place is as good as its elements.
    private string Joined(string separator, IEnumerable<IOperation?> parts, int depth) => string.Join(separator, parts
        .SelectMany(part => part is not null && ListElements.In(Values.Unconverted(part)) is { } elements ? elements.AsEnumerable<IOperation?>() : [part])
        .Select(part => part is null ? Open : TextOf(part, depth) ?? Open));

    private static bool IsAddress(string? text) => BotAddress.Parse(text) is not null;
}
