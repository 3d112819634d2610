using System.Globalization;

namespace Metabot.Benchmarks.Analyzers;

/// <summary>Classes as people write them, which use nothing of the package; the same ones in every run.</summary>
internal static class UnrelatedProgram
{
    private const int MembersOfClass = 12;

    public static SourceProgram Of(int lines)
    {
        var random = new Random(lines);
        var files = new List<string>();
        for (var written = 0; written < lines; written += files[^1].Count(character => character == '\n') + 1)
        {
            files.Add(Class(files.Count, random));
        }

        return new SourceProgram(files);
    }

    private static string Class(int number, Random random) => Text($$"""
        using System;
        using System.Collections.Generic;
        using System.ComponentModel;
        using System.Linq;
        using System.Text;
        using System.Threading;
        using System.Threading.Tasks;

        namespace Shop.Area{{number % 40}};

        /// <summary>Part {{number}} of the shop.</summary>
        [Serializable]
        [Description("part {{number}}")]
        public class Part{{number}} : IDisposable
        {
            private readonly Dictionary<string, decimal> _lines = new();
            private int _used;

            public string Name { get; set; } = "part-{{number}}";

            public List<string> Log { get; } = new();

        {{string.Join("\n\n", Enumerable.Range(0, MembersOfClass).Select(member => UnrelatedMembers.Any(member, random)))}}

            public void Dispose() => _lines.Clear();
        }
        """);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
