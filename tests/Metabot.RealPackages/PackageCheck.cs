using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Metabot.Json;

namespace Metabot.RealPackages;

/// <summary>Compares the generated serializers of a package's types with System.Text.Json by reflection.</summary>
internal sealed class PackageCheck(PackageUnderTest package)
{
    // So much that the programs of the largest package fit into the memory of a small machine.
    private const int TypesInOneProgram = 300;

    private static readonly JsonSerializerOptions Oracle = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly PackageReport _report = new();

    private delegate bool TryRead<T>(ReadOnlySpan<byte> utf8Json, out T? value);

    public PackageReport Run()
    {
        foreach (var types in package.Types().Chunk(TypesInOneProgram))
        {
            Check(types);
        }

        return _report;
    }

    private void Check(Type[] types)
    {
        var program = new ContractProgram(types);
        var findings = program.Findings();
        var errors = new List<string>();
        var assembly = program.Load(errors);
        _report.Types += types.Length;
        _report.Differences.AddRange(program.Failures.Concat(errors).Select(each => $"{package.Name}: {each}"));
        for (var i = 0; i < types.Length; i++)
        {
            if (!program.IsGenerated(i))
            {
                _report.Refused++;
                if (!findings.ContainsKey(i))
                {
                    Differ(types[i], "nothing is generated, and no rule says why");
                }
            }
            else
            {
                _report.Written++;
                if (assembly is not null)
                {
                    Compare(types[i], assembly.GetType($"T{i}")!, assembly.GetType($"T{i}Scheduling")!);
                }
            }
        }
    }

    private void Compare(Type type, Type contract, Type scheduling)
    {
        foreach (var fullness in new[] { ValueMaker.Fullness.Empty, ValueMaker.Fullness.Full })
        {
            if (new ValueMaker(fullness).TryMake(type, out var value))
            {
                var instance = (IJobContract)Activator.CreateInstance(contract, value)!;
                if (!CompareOne(type, instance, scheduling, isCounted: fullness == ValueMaker.Fullness.Full))
                {
                    return;
                }
            }
        }
    }

    private bool CompareOne(Type type, IJobContract contract, Type scheduling, bool isCounted)
    {
        var (expected, actual) = (Outcome.Of(() => JsonSerializer.Serialize(contract, contract.GetType(), Oracle)), Outcome.Of(() => Write(contract)));
        if (expected.Text is null)
        {
            _report.OracleRefused += isCounted ? 1 : 0;
            return true;
        }

        if (expected.Text != actual.Text)
        {
            return Differ(type, $"expected {Shorten(expected.Text, actual.Text)}\n  actual   {Shorten(actual.Text ?? actual.Error!, expected.Text)}");
        }

        _report.Compared += isCounted ? 1 : 0;
        if (scheduling.GetMethod("TryReadJson", BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public) is not { } read)
        {
            return true;
        }

        var again = Outcome.Of(() => Read(read, contract.GetType(), expected.Text) is { } value ? Write(value) : "(could not be read)");
        if (again.Text != expected.Text && Outcome.Of(() => ReadByOracle(contract.GetType(), expected.Text)).Text == expected.Text)
        {
            return Differ(type, $"written {Shorten(expected.Text, again.Text)}\n  read    {Shorten(again.Text ?? again.Error!, expected.Text)}");
        }

        _report.ReadBack += isCounted && again.Text == expected.Text ? 1 : 0;
        return true;
    }

    private bool Differ(Type type, string how)
    {
        _report.Differences.Add($"{package.Name}: {type.FullName}\n  {how}");
        return false;
    }

    private static string Write(IJobContract contract)
    {
        using var writer = new JobJsonWriter();
        contract.WriteParams(writer);
        return Encoding.UTF8.GetString(writer.WrittenSpan);
    }

    private static string ReadByOracle(Type contract, string json) => JsonSerializer.Serialize(JsonSerializer.Deserialize(json, contract, Oracle), contract, Oracle);

    private static IJobContract? Read(MethodInfo read, Type contract, string json) => (IJobContract?)typeof(PackageCheck)
        .GetMethod(nameof(ReadAs), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(contract)
        .Invoke(null, [read, Encoding.UTF8.GetBytes(json)]);

    private static object? ReadAs<T>(MethodInfo read, byte[] json) => read.CreateDelegate<TryRead<T>>()(json, out var value) ? value : null;

    // From a little before the first character that differs.
    private static string Shorten(string text, string? other)
    {
        var same = text.Zip(other ?? "").TakeWhile(pair => pair.First == pair.Second).Count();
        var start = Math.Max(0, same - 60);
        return (start > 0 ? "…" : "") + text.Substring(start, Math.Min(text.Length - start, 160));
    }

    // A text, or the error that came in its place.
    private sealed record Outcome(string? Text, string? Error)
    {
        public static Outcome Of(Func<string> make)
        {
            try
            {
                return new Outcome(make(), null);
            }
#pragma warning disable CA1031 // Getters and converters of packages throw whatever they like; it is compared, not dropped.
            catch (Exception error)
#pragma warning restore CA1031
            {
                var cause = error is TargetInvocationException { InnerException: { } inner } ? inner : error;
                return new Outcome(null, $"{cause.GetType().Name}: {cause.Message}");
            }
        }
    }
}
