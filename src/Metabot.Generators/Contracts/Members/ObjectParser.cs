using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

// Collects every type that is written as a JSON object, the contract first, each once: recursion ends here.
internal sealed class ObjectParser(List<ContractProblem> problems)
{
    private readonly Dictionary<ITypeSymbol, string> _methods = new(SymbolEqualityComparer.Default);
    private readonly HashSet<string> _names = [];
    private readonly Queue<INamedTypeSymbol> _waiting = new();
    private readonly List<EnumModel> _enums = [];

    public IReadOnlyList<EnumModel> Enums => _enums;

    public IReadOnlyList<ObjectModel> Parse(INamedTypeSymbol contract)
    {
        var objects = new List<ObjectModel>();
        MethodFor(contract);
        while (_waiting.Count > 0)
        {
            var type = _waiting.Dequeue();
            objects.Add(new ObjectModel(TypeNames.Of(type), _methods[type], Properties(type, contract)));
        }

        return objects;
    }

    // The emitted method that writes the type; met for the first time, the type is put in the queue.
    public string MethodFor(INamedTypeSymbol type)
    {
        if (!_methods.TryGetValue(type, out var method))
        {
            method = NewMethod(type, type.Name);
            _waiting.Enqueue(type);
        }

        return method;
    }

    public string MethodForNamesOf(INamedTypeSymbol enumType)
    {
        if (!_methods.TryGetValue(enumType, out var method))
        {
            method = NewMethod(enumType, enumType.Name + "Name");
            _enums.Add(EnumModel.Of(enumType, method));
        }

        return method;
    }

    private string NewMethod(INamedTypeSymbol type, string name)
    {
        var method = _names.Count == 0 ? "Write" : "Write" + name;
        for (var number = 2; !_names.Add(method); number++)
        {
            method = $"Write{name}{number}";
        }

        _methods.Add(type, method);
        return method;
    }

    private EquatableArray<PropertyModel> Properties(INamedTypeSymbol type, INamedTypeSymbol contract)
    {
        var values = new ValueParser(this);
        var properties = new List<PropertyModel>();
        var members = WireMembers.Of(type).ToList();
        foreach (var member in members)
        {
            if (member.UnsupportedAttribute is { } attribute)
            {
                problems.Add(UnwritableMember.Problem(member, contract, $"[{attribute}] is not supported"));
            }
            else if (values.Parse(member.Type, member.Converter) is { } value)
            {
                properties.Add(new PropertyModel(
                    TypeNames.Identifier(member.Symbol.Name),
                    member.WireName,
                    TypeNames.CamelCase(member.Symbol.Name),
                    TypeNames.Of(member.Type),
                    member.Ignore,
                    value));
            }
            else
            {
                problems.Add(UnwritableMember.Problem(member, contract, values.WhyNot));
            }
        }

        problems.AddRange(WireNameClashes.Find(members, contract));
        return properties.ToEquatableArray();
    }
}
