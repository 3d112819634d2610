using System.Globalization;
using Metabot.Measure;

// The folder of a checkout; that in which this is run, where none is named.
var sources = new SourceMeasures(args.Length > 0 ? args[0] : Directory.GetCurrentDirectory());
Print("files of src, median lines", sources.MedianFile);
Print("files of src, lines of the longest but one in ten", sources.LongFile);
Print("methods of src, lines of the longest but one in ten", sources.LongMethod);
Print("lines of tests for a line of src", sources.TestsPerSource);
Print("arms of ladders of ?: in 1,000 lines of src", sources.ArmsPerThousand);
Print("methods called Of, in src", sources.CalledOf);

static void Print(string what, double value) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {value:0.##}"));
