using System.Globalization;

namespace Metabot.Benchmarks.Analyzers;

/// <summary>Members of a class of <see cref="UnrelatedProgram"/>, no two of them alike.</summary>
internal static class UnrelatedMembers
{
    private static readonly Func<int, Random, string>[] Kinds =
    [
        (number, random) => Text($$"""
                public decimal Total{{number}}(int percent)
                {
                    _used++;
                    return _lines.Values.Where(price => price > {{random.Next(100)}}).Sum() * (100 - percent) / 100;
                }
            """),
        (number, random) => Text($$"""
                [DefaultValue({{random.Next(1000)}})]
                public int Limit{{number}} { get; set; } = {{random.Next(1000)}};

                public bool IsOver{{number}}(string key) => _lines.TryGetValue(key, out var price) && price > Limit{{number}};
            """),
        (number, random) => Text($$"""
                public async Task<int> LoadAsync{{number}}(IReadOnlyList<string> keys, CancellationToken cancellationToken = default)
                {
                    var loaded = 0;
                    foreach (var key in keys)
                    {
                        await Task.Yield();
                        cancellationToken.ThrowIfCancellationRequested();
                        _lines[key.Trim()] = key.Length * {{random.Next(1, 50)}};
                        loaded++;
                    }

                    return loaded;
                }
            """),
        (number, random) => Text($$"""
                public string Describe{{number}}(int state) => state switch
                {
                    0 => "new",
                    {{random.Next(1, 9)}} => $"{Name} has {_lines.Count} lines",
                    > {{random.Next(10, 99)}} => string.Join(", ", _lines.Keys.OrderBy(key => key, StringComparer.Ordinal)),
                    _ => throw new ArgumentOutOfRangeException(nameof(state), state, "no such state"),
                };
            """),
        (number, random) => Text($$"""
                public bool TryParse{{number}}(string text, out (string Key, decimal Price) line)
                {
                    line = default;
                    var parts = text.Split('=', {{random.Next(2, 5)}});
                    if (parts.Length < 2 || !decimal.TryParse(parts[1], out var price))
                    {
                        Log.Add("not a line: " + text);
                        return false;
                    }

                    line = (parts[0].ToLowerInvariant(), price);
                    return true;
                }
            """),
        (number, random) => Text($$"""
                public sealed record Row{{number}}(string Key, decimal Price, DateTime At);

                public IEnumerable<Row{{number}}> Rows{{number}}(DateTime since) => _lines
                    .Select(line => new Row{{number}}(line.Key, line.Value, since.AddMinutes({{random.Next(60)}})))
                    .Where(row => row.At < since.AddDays(1) && row.Key.StartsWith("{{(char)('a' + random.Next(26))}}", StringComparison.Ordinal))
                    .Select(row => row with { Price = row.Price + {{random.Next(9)}} });
            """),
        (number, random) => Text($$"""
                public string Print{{number}}()
                {
                    var text = new StringBuilder("part").AppendLine();
                    for (var i = 0; i < Math.Min(_used, {{random.Next(5, 500)}}); i++)
                    {
                        text.Append(i).Append(": ").AppendLine(i % 2 == 0 ? Name : "-");
                    }

                    return text.ToString();
                }
            """),
        (number, random) => Text($$"""
                public event EventHandler<string>? Changed{{number}};

                public void Change{{number}}(string key, decimal? price)
                {
                    try
                    {
                        _lines[key] = price ?? throw new ArgumentNullException(nameof(price));
                        Changed{{number}}?.Invoke(this, key);
                    }
                    catch (InvalidOperationException exception) when (exception.Message.Length > {{random.Next(20)}})
                    {
                        Log.Add($"{key}: {exception.Message}");
                    }
                }
            """),
    ];

    public static string Any(int number, Random random) => Kinds[random.Next(Kinds.Length)](number, random);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
