using Esprima.Ast;
using Metabot.JavaScript.Types;
using Metabot.Rules;

namespace Metabot.JavaScript.Meaning;

// MBOT3005, MBOT3007 and MBOT3014: a member that the input, an object of the bot or any other value does not have.
internal static class UnknownMembers
{
    public static IEnumerable<MeaningFinding> Find(ScriptText text)
    {
        var asked = NamesAskedFor(text);
        var calls = new HashSet<Node>(text.Nodes.OfType<CallExpression>().Select(call => call.Callee));
        return
            from node in text.Nodes
            from use in UsesIn(text, node)
            where text.Types.FindMember(use.Owner, use.Name.Name) is null && !asked.Contains(use.Name.Name) && !IsCut(use.Owner, use.Name.Name)
            let isCalled = calls.Contains(node)
            where use.Name.Node is Identifier || use.Owner is RecordType || (isCalled && use.Owner is InterfaceType { IsOfBot: true })
            let finding = Create(text, use, isCalled)
            where finding is not null
            select finding;
    }

    // Who looks first whether it is there may use it: typeof lead.x, 'x' in lead, lead.x?.().
    private static HashSet<string> NamesAskedFor(ScriptText text) => new(text.Nodes.Select(AskedFor).OfType<string>(), StringComparer.Ordinal);

    private static string? AskedFor(Node node) => node switch
    {
        UnaryExpression { Operator: UnaryOperator.TypeOf, Argument: MemberExpression member } => WrittenName.Read(member)?.Name,
        UnaryExpression { Operator: UnaryOperator.TypeOf, Argument: ChainExpression { Expression: MemberExpression member } } => WrittenName.Read(member)?.Name,
        BinaryExpression { Operator: BinaryOperator.In, Left: Literal { Value: string name } } => name,
        CallExpression { Optional: true, Callee: MemberExpression member } => WrittenName.Read(member)?.Name,
        _ => null,
    };

    private static bool IsCut(ScriptType owner, string name) => owner is InterfaceType { Declaration.Name: "Lead" } && HostNames.MayHave("lead", name);

    // value.x, x in `const {x} = value`, and value['x'] where nobody writes brackets to ask for what is not declared: of a contract, and where an
    // object of the bot is called.
    private static IEnumerable<(ScriptType Owner, Node? Subject, WrittenName Name)> UsesIn(ScriptText text, Node node) => node switch
    {
        MemberExpression member when text.Types.NameOf(member) is { } name => [(text.Types.Read(member.Object), member.Object, name)],
        VariableDeclarator { Id: ObjectPattern pattern, Init: { } value } => UsesIn(text, pattern, text.Types.Read(value), value),
        _ => [],
    };

    private static IEnumerable<(ScriptType Owner, Node? Subject, WrittenName Name)> UsesIn(ScriptText text, ObjectPattern pattern, ScriptType owner, Node? subject) =>
        from property in pattern.Properties.OfType<Property>()
        where !text.HasHole(property.Key)
        let name = WrittenName.Read(property)
        where name is not null
        from use in property.Value is ObjectPattern inner && text.Types.FindMember(owner, name.Value.Name) is { } field
            ? UsesIn(text, inner, field, null).Prepend((owner, subject, name.Value))
            : [(owner, subject, name.Value)]
        select use;

    // Null for a method that is asked for a member: that it is not called is another rule's.
    private static MeaningFinding? Create(ScriptText text, (ScriptType Owner, Node? Subject, WrittenName Name) use, bool isCalled)
    {
        var names = TypeMembers.NamesIn(use.Owner);
        var member = isCalled ? "method" : "member";
        return use.Owner switch
        {
            FunctionType { Method: { } method } when KnownTypes.FindInterface(method.Name + "Constructor") is null => null,
            RecordType { IsWholeInput: true } => UnknownNames.Create(text, Rule.UnknownRequestField.Id, use.Name, "the contract has no parameter with the wire name", names),
            RecordType => UnknownNames.Create(text, Rule.UnknownRequestField.Id, use.Name, "that part of the contract has no member with the wire name", names),
            InterfaceType { IsOfBot: true } => UnknownNames.Create(
                text, Rule.UnknownHostMethod.Id, use.Name, $"{(use.Subject is Identifier host ? $"'{host.Name}'" : TypeWords.Describe(use.Owner))} has no {member}", names),
            _ => OfLanguage(text, use.Owner, use.Subject, use.Name, names),
        };
    }

    private static MeaningFinding OfLanguage(ScriptText text, ScriptType owner, Node? subject, WrittenName name, IEnumerable<string> names)
    {
        List<string> known = [.. names];
        var what = $"{(subject is Identifier host && owner is InterfaceType or FunctionType ? $"'{host.Name}'" : TypeWords.Describe(owner))} has no";
        return ForeignMembers.FindMeant(name.Name, known) is { } meant
            ? new MeaningFinding(Rule.UnknownMember.Id, name.Start, name.Name.Length, $"{what} '{Excerpt.Cut(name.Name)}'; did you mean '{meant}'?")
            {
                Name = name.Name,
                Edits = [new(name.Start, name.Name.Length, meant)],
            }
            : UnknownNames.Create(text, Rule.UnknownMember.Id, name, what, known);
    }
}
