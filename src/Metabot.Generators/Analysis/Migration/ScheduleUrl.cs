using Metabot.Analysis.Conditions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Metabot.Analysis.Migration;

// Recognises the address …/jobs/schedule, however it is put together.
internal sealed class ScheduleUrl(Origins origins)
{
    private const string Path = "/jobs/schedule";

    private const string Unknown = "{}";

    // What is only known at run time may end a segment.
    private const string Open = Unknown + "/";

    private const int DeepestChain = 16;

    private static readonly string[] Joining = ["AppendPathSegment", "AppendPathSegments", "Request", "Combine"];

    // Of an HttpRequestMessage, and of a UriBuilder.
    private static readonly string[] Address = ["RequestUri", "Path"];

    private int _stepsLeft = 512;

    public bool IsGivenTo(IInvocationOperation call) =>
        call.Receiver() is { } receiver && IsIn(receiver) || call.Inputs().Any(IsIn);

    public bool IsIn(IOperation value) => TextOf(value, 0) is { } text && Ends(text);

    // Null when the value is no address that can be read while compiling.
    private string? TextOf(IOperation value, int depth)
    {
        if (depth > DeepestChain || _stepsLeft-- <= 0)
        {
            return null;
        }

        var origin = origins.Of(value);
        return origin.ConstantValue.HasValue ? origin.ConstantValue.Value as string
            : ComposedText.Of(origin) is { IsInOrder: true } composed ? string.Concat(composed.Parts.Select(part => TextOf(part, depth + 1) ?? Open))
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
        var addresses = SetValues.Of(creation).Where(each => Address.Contains(each.Key)).Select(each => each.Value).ToList();
        return addresses is [var address] ? address is null ? null : TextOf(address, depth)
            : creation.Arguments.Select(argument => TextOf(argument.Value, depth)).FirstOrDefault(Ends);
    }

    private string? TextOf(IInvocationOperation call, int depth) =>
        Joining.Contains(call.TargetMethod.Name) ? Joined("/", call.Inputs().Prepend(call.Receiver()), depth)
        : call.TargetMethod is { Name: "Join", ContainingType.SpecialType: SpecialType.System_String, Parameters.Length: 2 }
            ? call.Arguments[0].Value.ConstantValue is { HasValue: true, Value: { } separator } ? Joined(separator.ToString(), call.Inputs().Skip(1), depth) : null
        : call.Type?.Name is "String" or "Uri" or "Url" && FixedMembers.ResultOf(call) is { } result ? TextOf(result, depth)
        : call.Receiver() is { } receiver ? TextOf(receiver, depth)
        : call.Inputs().Select(input => TextOf(input, depth)).FirstOrDefault(Ends);

    // A list that is written in place is as good as its elements.
    private string Joined(string separator, IEnumerable<IOperation?> parts, int depth) => string.Join(separator, parts
        .SelectMany(part => part is not null && ListElements.In(Values.Unconverted(part)) is { } elements ? elements.AsEnumerable<IOperation?>() : [part])
        .Select(part => part is null ? Open : TextOf(part, depth) ?? Open));

    // What is not known behind the last segment may be a query, behind its slash it is another segment.
    private static bool Ends(string? text)
    {
        var path = text?.Split('?', '#')[0].TrimEnd('/');
        path = path?.EndsWith(Unknown, StringComparison.Ordinal) == true ? path.Substring(0, path.Length - Unknown.Length) : path;
        return path is not null && !path.Any(char.IsWhiteSpace)
            && (path.EndsWith(Path, StringComparison.Ordinal) || path == Path.Substring(1));
    }
}
