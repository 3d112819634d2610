using Esprima.Ast;
using Metabot.JavaScript.Places;

namespace Metabot.JavaScript.Verdicts;

// At most one of the three is set. The tree is null as well where Esprima does not know a construct that V8 compiles.
internal sealed record ScriptVerdict(Script? Tree, SyntaxFault? Fault, string? WhyNotChecked)
{
    public bool IsValid => Fault is null && WhyNotChecked is null;

    // Where V8 compiles an assignment to a call, only to throw when it gets there.
    public int? AssignmentToCall { get; init; }
}
