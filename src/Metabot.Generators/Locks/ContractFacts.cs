using Metabot.Generators.Contracts;
using Metabot.Generators.Contracts.Members;
using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Locks;

// What a contract sends, as lines of the lock. Names of C# types are in none of them: they may change.
internal sealed class ContractFacts
{
    // What a contract of types that lead to each other in many ways may have before a type is told once only.
    private const int MostLines = 2000;

    private readonly string _contract;
    private readonly Dictionary<string, ObjectModel> _objects;
    private readonly Dictionary<string, UnionModel> _unions;
    private readonly Dictionary<string, EnumModel> _enums;
    private readonly Dictionary<string, string> _open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _told = new(StringComparer.Ordinal);
    private readonly List<LockLine> _lines = [];

    private ContractFacts(ContractModel model)
    {
        _contract = LockName.WriteContract(model.Target);
        _objects = model.Nested.Prepend(model.Params).ToDictionary(each => each.MethodName, StringComparer.Ordinal);
        _unions = model.Unions.ToDictionary(each => each.MethodName, StringComparer.Ordinal);
        _enums = model.Enums.ToDictionary(each => each.Suffix, StringComparer.Ordinal);
    }

    public static IReadOnlyList<LockLine> Read(INamedTypeSymbol type, ContractModel model)
    {
        var facts = new ContractFacts(model);
        facts._lines.Add(LockLine.OfContract(facts._contract));
        facts._open.Add(model.Params.MethodName, "");
        facts.AddMembers("", model.Params, type);
        return facts._lines;
    }

    // How a parameter of the contract begins all its paths.
    public static string PathOf(WireMember member) => "." + LockName.Write(member.WireName);

    private void AddMembers(string path, ObjectModel model, INamedTypeSymbol type)
    {
        var members = WireMembers.Collect(type);
        foreach (var property in model.Properties)
        {
            var member = members.First(each => each.WireName == property.WireName);
            Add(path + PathOf(member), property.Value, new SentType(member.Type, property.Ignore));
        }

        if (model.Extension is not null)
        {
            AddType(path + ".*", "json");
        }
    }

    private void Add(string path, ValueModel value, SentType type)
    {
        switch (value)
        {
            case ScalarValue scalar:
                AddType(path, ScalarWords.Find(scalar), type);
                break;
            case EnumValue { Names: null }:
                AddType(path, "enum(number)", type);
                AddNumbers(path, type.Bare);
                break;
            case EnumValue { Names: { } names }:
                AddType(path, _enums[names].IsFlags ? "flags" : "enum", type);
                AddNames(path, names);
                break;
            case ObjectValue { Method: var method }:
                AddObject(path, method, type);
                break;
            case SequenceValue { Element: var element }:
                AddType(path, "list", type);
                Add(path + "[]", element, new SentType(CollectionItems.OfSequence(type.Bare)));
                break;
            case MapValue map:
                AddMap(path, map, type);
                break;
            case OptionValue { Element: var element }:
                Add(path, element, type.Unwrap());
                break;
            default:
                AddType(path, "custom", type);
                break;
        }
    }

    private void AddMap(string path, MapValue map, SentType type)
    {
        var key = map.Key is ScalarValue scalar ? ScalarWords.Find(scalar.Scalar) : "enum";
        AddType(path, key == "string" ? "map" : $"map({key})", type);
        if (map.Key is EnumValue { Names: { } names })
        {
            AddNames(path + "{key}", names);
        }

        Add(path + "{}", map.Element, new SentType(CollectionItems.OfMap(type.Bare)));
    }

    private void AddObject(string path, string method, SentType type)
    {
        if (_open.TryGetValue(method, out var outer) || (_lines.Count > MostLines && _told.TryGetValue(method, out outer)))
        {
            AddType(path, "object like " + (outer.Length == 0 ? "." : outer), type);
            return;
        }

        _open[method] = _told[method] = path;
        if (_unions.TryGetValue(method, out var union))
        {
            AddType(path, "union", type);
            AddCases(path, union, (INamedTypeSymbol)type.Bare);
        }
        else
        {
            AddType(path, "object", type);
            AddMembers(path, _objects[method], (INamedTypeSymbol)type.Bare);
        }

        _open.Remove(method);
    }

    private void AddCases(string path, UnionModel union, INamedTypeSymbol type)
    {
        var parsed = UnionParser.Parse(type);
        var unnamed = 0;
        foreach (var each in union.Cases)
        {
            var known = parsed.Cases.FirstOrDefault(one => TypeReferences.Create(one.Type) == each.Type);
            var name = known.Value switch
            {
                string text => $"<{LockName.Write(parsed.Discriminator)}={LockName.Write(text)}>",
                int number => $"<{LockName.Write(parsed.Discriminator)}=#{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}>",
                _ when ++unnamed == 1 => "<>",
                _ => $"<#{unnamed.ToString(System.Globalization.CultureInfo.InvariantCulture)}>",
            };
            AddType(path + name, "object");
            AddMembers(path + name, _objects[each.MethodName], known.Type ?? type);
        }
    }

    private void AddNames(string path, string names)
    {
        foreach (var member in _enums[names].Members)
        {
            _lines.Add(new(_contract, path, LockName.Write(member.WireName), ""));
        }
    }

    // With the name, for a number may come to mean something else.
    private void AddNumbers(string path, ITypeSymbol type)
    {
        foreach (var field in type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue))
        {
            _lines.Add(new(_contract, path, Convert.ToString(field.ConstantValue, System.Globalization.CultureInfo.InvariantCulture), LockName.Write(field.Name)));
        }
    }

    private void AddType(string path, string word, SentType? type = null) => _lines.Add(new(_contract, path, null, word + type?.Marks));
}
