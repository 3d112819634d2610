using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts.Members;

// Collects every type that needs a method of its own, the contract first, each once: recursion ends here.
internal sealed class ObjectParser(List<MemberProblem> problems, ParseScope scope)
{
    private readonly Dictionary<ITypeSymbol, string> _methods = new(SymbolEqualityComparer.Default);
    private readonly HashSet<string> _names = [];
    private readonly Queue<(INamedTypeSymbol Type, string Method, int Level, DiscriminatorModel? Discriminator, GenericGrowth? Growth)> _waiting = new();
    private readonly List<EnumModel> _enums = [];
    private readonly List<UnionModel> _unions = [];
    private readonly List<ConverterModel> _converters = [];
    private GenericGrowth? _growth;
    private INamedTypeSymbol _owner = scope.Contract;
    private ISymbol? _member;

    public TypePaths Paths { get; } = new(scope.Contract);

    // How many JSON objects and arrays stand around the members that are parsed now, their own object included.
    public int Level { get; private set; }

    public IReadOnlyList<EnumModel> Enums => _enums;

    public IReadOnlyList<UnionModel> Unions => _unions;

    public IReadOnlyList<ConverterModel> Converters => _converters;

    public IReadOnlyList<ObjectModel> Parse()
    {
        Wait(scope.Contract, _methods[scope.Contract] = "Write" + NewName(""), level: 1);
        return ParseWaiting();
    }

    // A value that belongs to no member, and the types that it leads to.
    public IReadOnlyList<ObjectModel> Parse(ITypeSymbol type, out ValueModel? value)
    {
        var values = new ValueParser(this, scope);
        value = values.Parse(type);
        if (value is null)
        {
            Refuse(scope.Contract, values.Obstacle);
        }

        return ParseWaiting();
    }

    private List<ObjectModel> ParseWaiting()
    {
        var objects = new List<ObjectModel>();
        var members = new MemberParser(this, problems, scope);
        while (_waiting.Count > 0)
        {
            (_owner, var method, Level, var discriminator, _growth) = _waiting.Dequeue();
            objects.Add(members.Parse(_owner, method) with { Discriminator = discriminator });
        }

        return objects;
    }

    // The member whose value is parsed next.
    public void Enter(ISymbol member) => _member = member;

    // The problem of that member.
    public void Refuse(Obstacle obstacle) => problems.Add(Problem(_owner, _member!, obstacle));

    // The problem of a type as a whole.
    public void Refuse(INamedTypeSymbol type, Obstacle obstacle) => problems.Add(Problem(type, type, obstacle));

    // Whether the members of the type lead to ever larger types.
    public bool IsEndless(INamedTypeSymbol type) => GenericGrowth.Extend(type, _growth) is { IsEndless: true };

    // The emitted method that writes the type; met for the first time, the type is put in the queue.
    public string MethodFor(INamedTypeSymbol type, int level)
    {
        Paths.Add(_owner, _member, type);
        if (!_methods.TryGetValue(type, out var method))
        {
            _methods.Add(type, method = "Write" + NewName(type.Name));
            if (UnionParser.IsUnion(type))
            {
                AddUnion(type, method, level);
            }
            else
            {
                Wait(type, method, level);
            }
        }

        return method;
    }

    // What the names of the enum's methods end in.
    public string SuffixFor(INamedTypeSymbol enumType)
    {
        if (!_methods.TryGetValue(enumType, out var suffix))
        {
            _methods.Add(enumType, suffix = NewName(enumType.Name));
            _enums.Add(EnumParser.Parse(enumType, suffix));
        }

        return suffix;
    }

    public string FieldFor(INamedTypeSymbol converter)
    {
        var type = TypeReferences.Create(converter);
        if (_converters.FirstOrDefault(each => each.Type == type) is not { } model)
        {
            _converters.Add(model = new ConverterModel(type, "The" + NewName(converter.Name)));
        }

        return model.FieldName;
    }

    private void AddUnion(INamedTypeSymbol type, string method, int level)
    {
        if (UnionParser.WhyNot(type, scope.Assembly) is { } why)
        {
            Refuse(type, new Obstacle($"{type.Name} cannot be written as JSON: {why}"));
            return;
        }

        var union = UnionParser.Parse(type);
        var cases = union.Cases
            .Select(each => new UnionCase(TypeReferences.Create(each.Type), Wait(each.Type, "Write" + NewName($"{type.Name}As{each.Type.Name}"), level, union.DiscriminatorOf(each.Value))))
            .ToList();
        var self = TypeReferences.CreateNamed(type);
        var own = cases.FirstOrDefault(each => each.Type == self);
        if (own is null && (union.FallsBackToBase || !type.IsAbstract))
        {
            own = new UnionCase(self, Wait(type, "Write" + NewName(type.Name + "Itself"), level));
            cases.Add(own);
        }

        foreach (var each in union.Cases)
        {
            Paths.Add(type, null, each.Type);
        }

        _unions.Add(new UnionModel(self, method, cases.ToEquatableArray(), union.FallsBackToBase ? own?.MethodName : null));
    }

    private UnwritableMember Problem(INamedTypeSymbol owner, ISymbol member, Obstacle obstacle) =>
        new(owner, member, obstacle, SymbolEqualityComparer.Default.Equals(owner.ContainingAssembly, scope.Assembly));

    private string Wait(INamedTypeSymbol type, string method, int level, DiscriminatorModel? discriminator = null)
    {
        _waiting.Enqueue((type, method, level, discriminator, GenericGrowth.Extend(type, _growth)));
        return method;
    }

    private string NewName(string wanted)
    {
        var name = wanted;
        for (var number = 2; !_names.Add(name); number++)
        {
            name = wanted + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return name;
    }
}
