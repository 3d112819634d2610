using System.Globalization;

namespace Metabot.Generators.CodeFixes.Migration;

// A body as the source of a program writes it: as an object of C#, as entries of a dictionary, and as the content of a raw
// JSON text with holes. Names and values come from a seed, so that a fault comes back.
internal sealed class SeededBody
{
    private readonly Random _random;
    private readonly List<(string Name, string Object, string Json)> _fields = [];

    private SeededBody(int seed)
    {
        _random = new Random(seed);
        AddTarget(seed);
        AddOptions();
        var (written, json) = Fields(depth: 2);
        _fields.Add(("script_request_params", written, json));
    }

    // Written from an object, such a name is another one on the wire under some serializers.
    public bool HasCapital { get; private set; }

    // An interval without is_periodic, which a typed call always sends beside it.
    public bool HasHalfRepeat { get; private set; }

    public string Object => $"new {{ {string.Join(", ", _fields.Select(one => $"{one.Name} = {one.Object}"))} }}";

    public string Entries => string.Join(", ", _fields.Select(one => $"[\"{one.Name}\"] = {one.Object}"));

    // Between the quotes of $$"""…""".
    public string Json => $"{{ {string.Join(", ", _fields.Select(one => $"\"{one.Name}\": {one.Json}"))} }}";

    public static SeededBody Create(int seed) => new(seed);

    private void AddTarget(int seed) => _fields.Add(_random.Next(4) switch
    {
        0 => ("script_id", Number(1000 + seed), Number(1000 + seed)),
        1 => ("trigger_code", $"\"t_{seed}\"", $"\"t_{seed}\""),
        2 => ("broadcast_code", $"\"b_{seed}\"", $"\"b_{seed}\""),
        _ => ("script_code", $"\"s_{seed}\"", $"\"s_{seed}\""),
    });

    private void AddOptions()
    {
        (string, string, string)[] known =
        [
            ("lead_id", "lead", "{{lead}}"),
            ("ticket_id", "7", "7"),
            ("run_after_sec", "60", "60"),
            ("add_tags", "\"vip,new\"", "\"vip,new\""),
            ("remove_tags", "\"old\"", "\"old\""),
            ("condition_script_code", "\"return leadId == 135;\"", "\"return leadId == 135;\""),
        ];
        _fields.AddRange(known.Where(_ => _random.Next(3) == 0));
        AddRepeat();
    }

    private void AddRepeat()
    {
        var choice = _random.Next(12);
        HasHalfRepeat = choice == 0;
        if (choice < 4)
        {
            _fields.Add(("repeat_interval_sec", "3600", "3600"));
        }

        if (choice is > 0 and < 4)
        {
            _fields.Add(("is_periodic", "true", "true"));
        }
    }

    private (string Object, string Json) Fields(int depth)
    {
        var fields = Enumerable.Range(0, _random.Next(1, 5)).Select(index => (Name: NameOf(index), Value: Value(depth))).ToList();
        return ($"new {{ {string.Join(", ", fields.Select(one => $"{one.Name} = {one.Value.Object}"))} }}",
            $"{{ {string.Join(", ", fields.Select(one => $"\"{one.Name}\": {one.Value.Json}"))} }}");
    }

    private string NameOf(int index)
    {
        if (_random.Next(25) == 0)
        {
            HasCapital = true;
            return $"Field{index}";
        }

        return _random.Next(2) == 0 ? $"field_{index}" : $"fieldName{index}";
    }

    private (string Object, string Json) Value(int depth) => _random.Next(depth > 0 ? 9 : 6) switch
    {
        0 => ("name", "\"{{name}}\""),
        1 => ("lead", "{{lead}}"),
        2 => Same(Number(_random.Next(-1000, 1000))),
        3 => ("12.50m", "12.50"),
        4 => Same(_random.Next(2) == 0 ? "true" : "false"),
        5 => Same("\"Тверская, 7\""),
        6 => Numbers(),
        _ => Fields(depth - 1),
    };

    private (string Object, string Json) Numbers()
    {
        var list = string.Join(", ", Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Number(_random.Next(100))));
        return ($"new[] {{ {list} }}", $"[{list}]");
    }

    private static (string Object, string Json) Same(string literal) => (literal, literal);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
