using Acornima;
using Acornima.Ast;
using Metabot.JavaScript.Places;

namespace Metabot.JavaScript.Verdicts;

// What V8 says of a function body: what Acornima says, which knows the newest standard and guards its stack, corrected
// where V8 reads a text otherwise.
internal sealed class V8Verdict
{
    // Each takes another parse.
    private const int MostDepartures = 16;

    private static readonly ParserOptions Options = new()
    {
        AllowReturnOutsideFunction = true,
        AllowNewTargetOutsideFunction = true,
        // A function body is never the start of a file.
        AllowHashBang = false,
    };

    private readonly string _code;
    private readonly Refusals _refusals;
    private readonly AssignmentTargets _targets = new();
    private Node? _last;

    private V8Verdict(string code) => (_code, _refusals) = (code, new(code));

    private SyntaxFault? Fault { get; set; }

    public static SyntaxFault? FaultIn(string code) => Judge(code, MostDepartures).Fault;

    private static V8Verdict Judge(string code, int departures)
    {
        var verdict = new V8Verdict(code);
        verdict.Parse();
        return verdict.Fault is { } fault && departures > 0 ? verdict.WithoutDeparture(fault, departures - 1) : verdict;
    }

    private void Parse()
    {
        try
        {
            new Parser(Options with { OnNode = Visit }).ParseScript(_code);
            Fault = _refusals.Fault;
        }
        catch (ParseErrorException exception)
        {
            var fault = ParserFaults.Read(exception.Error, _code);
            Fault = _refusals.Fault ?? MalformedArrow.Find(_code, fault, _last) ?? fault;
        }
    }

    private void Visit(Node node, in OnNodeContext context)
    {
        _last = node;
        _refusals.Visit(node);
        _targets.Visit(node);
    }

    private V8Verdict WithoutDeparture(SyntaxFault fault, int departures)
    {
        if ((V8Departures.Reworded(_code, fault) ?? (IsArrowAt(fault.Index) ? V8Departures.WithEnd(_code, _last!.End) : null)) is { } reworded)
        {
            return Judge(reworded, departures);
        }

        // The parser stops right behind the call that it refuses to assign to.
        if (_last is not CallExpression call || call.Start != fault.Index || fault.Kind is not (FaultKind.AssignmentTarget or FaultKind.OtherTarget))
        {
            return this;
        }

        var other = Judge(V8Departures.WithName(_code, call.Start, call.End), departures);
        return other.Fault is null && !other._targets.Contains(call.Start) ? this : other;
    }

    private bool IsArrowAt(int index) => _last is ArrowFunctionExpression { Body: not Expression } && _last.Start == index;
}
