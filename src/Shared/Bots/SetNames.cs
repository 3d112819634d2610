using Esprima.Ast;
using Metabot.JavaScript.Meaning;

namespace Metabot.Bots;

// The names that a bot may set. JavaScript may call the lead anything: lead.addTags('vip'), bot.findLeads(…)[0].setAttr(name, 1).
internal sealed class SetNames
{
    private static readonly string[] Owners = ["lead", "bot"];
    private static readonly HashSet<string> ById = ["setStatusId", "setStatusById"];

    private readonly HashSet<(BotNameKind Kind, string Name)> _names = [];

    // Of these kinds something sets a name that only the run knows.
    private readonly HashSet<BotNameKind> _open = [];

    // JavaScript that does not parse: whatever stands in it may be set.
    private readonly List<string> _unread = [];

    public SetNames(BotOutline bot)
    {
        foreach (var name in bot.Names.Where(name => name.Use == NameUse.Sets))
        {
            Add(name.Kind, name.Name);
        }

        _names.UnionWith(bot.BotAttributes.Select(name => (BotNameKind.BotAttribute, name)));
        _names.UnionWith(bot.Statuses.Take(1).Select(first => (BotNameKind.Status, first)));
        foreach (var code in bot.Codes)
        {
            if (code.Tree is not { } text || text.Names.IsOpen)
            {
                _unread.Add(code.Text);
            }
            else
            {
                ReadCode(text);
            }
        }
    }

    public bool MayHave(BotNameKind kind, string name) =>
        _names.Contains((kind, name)) || _open.Contains(kind) || _unread.Any(text => text.IndexOf(name, StringComparison.Ordinal) >= 0);

    public string? FindMistyped(BotNameKind kind, string name) => _names.Where(each => each.Kind == kind && MistypedName.IsSlip(name, each.Name)).Select(each => each.Name).FirstOrDefault();

    private void ReadCode(ScriptText text)
    {
        foreach (var node in text.Nodes)
        {
            switch (node)
            {
                case CallExpression { Callee: MemberExpression member } call when WrittenName.Read(member)?.Name is { } method:
                    ReadCall(method, call, OwnersOf(member, text));
                    break;
                case Property { Value: var value } property when WrittenName.Read(property)?.Name is { } field && HostNameCalls.FindField(field) is (var kind, NameUse.Sets):
                    AddValue(kind, value);
                    break;
            }
        }
    }

    private void ReadCall(string method, CallExpression call, IEnumerable<string> owners)
    {
        if (ById.Contains(method))
        {
            _open.Add(BotNameKind.Status);
        }

        foreach (var owner in owners)
        {
            if (call.Arguments.Count > 0 && HostNameCalls.Find(owner, method) is (var kind, NameUse.Sets))
            {
                AddValue(kind, call.Arguments[0]);
            }
        }
    }

    private static string[] OwnersOf(MemberExpression member, ScriptText text) =>
        member.Object is Identifier owner && Owners.Contains(owner.Name) && text.Names.IsHost(owner, owner.Name) ? [owner.Name] : Owners;

    private void AddValue(BotNameKind kind, Node value)
    {
        switch (value)
        {
            case Literal { Value: string name }:
                Add(kind, name);
                break;
            case ArrayExpression { Elements: var elements } when elements.All(element => element is Literal { Value: string }):
                foreach (var element in elements.OfType<Literal>())
                {
                    Add(kind, (string)element.Value!);
                }

                break;
            default:
                _open.Add(kind);
                break;
        }
    }

    private void Add(BotNameKind kind, string text)
    {
        if (text.IndexOf("{{", StringComparison.Ordinal) >= 0)
        {
            _open.Add(kind);
        }

        _names.UnionWith(kind is BotNameKind.Tag or BotNameKind.Context ? BotName.Split(text, ',').Select(piece => (kind, piece.Name)) : [(kind, text)]);
    }
}
