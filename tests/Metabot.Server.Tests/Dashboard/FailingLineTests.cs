using System.Globalization;
using Metabot.Server.Dashboard.Looks;
using Metabot.Server.Storage;

namespace Metabot.Server.Tests.Dashboard;

// Which line of a condition ended the job, where that can be known; and the steps of the chart, which begin at round times.
public sealed class FailingLineTests
{
    [Theory]
    [InlineData("return a;", "the condition was not true", 1)]
    [InlineData("const a = 1;\n\nreturn a > 1;", "the condition was not true: it gave false", 3)]
    [InlineData("if (a) { return 1; }\nreturn 2;", "the condition was not true", null)]
    [InlineData("returned();\nlet noreturn;", "the condition was not true", null)]
    [InlineData("if (a) return 1; return 2;", "the condition was not true", 1)]
    [InlineData("return a;", "boom", null)]
    [InlineData("return a;", "it was not so: the condition was not true", null)]
    [InlineData("a;\nreturn b.c;", "TypeError in condition_script_code (line 2, column 9): no b", 2)]
    [InlineData("a;\nreturn b.c;", "TypeError in condition_script_code: nobody knows where", null)]
    public void The_line_is_known_from_the_error_or_from_the_only_return(string condition, string reason, int? line) =>
        Assert.Equal(line, FailingLine.Find(new Job { Condition = condition }, new Run { Reason = reason }));

    [Fact]
    public void The_last_run_is_asked_before_the_job_and_without_a_condition_nothing_is()
    {
        var job = new Job { Condition = "return a;", Reason = "the condition was not true" };

        Assert.Equal(1, FailingLine.Find(job, null));
        Assert.Equal(1, FailingLine.Find(job, new Run()));
        Assert.Null(FailingLine.Find(job, new Run { Reason = "boom" }));
        job.Condition = null;
        Assert.Null(FailingLine.Find(job, null));
    }

    [Theory]
    [InlineData("Hour", "2027-01-21 12:34:56", "2027-01-21 11:35:00", "2027-01-21 12:50:00", 60, 75)]
    [InlineData("Hour", "2027-01-21 12:34:00", "2027-01-21 11:35:00", "2027-01-21 12:50:00", 60, 75)]
    [InlineData("Hour", "2027-01-21 12:33:59", "2027-01-21 11:34:00", "2027-01-21 12:49:00", 60, 75)]
    [InlineData("Day", "2027-01-21 12:34:56", "2027-01-20 12:40:00", "2027-01-21 18:40:00", 72, 90)]
    [InlineData("Week", "2027-01-21 12:34:56", "2027-01-14 15:00:00", "2027-01-23 09:00:00", 56, 70)]
    public void The_step_of_now_is_the_last_that_has_passed(string range, string now, string start, string end, int past, int count)
    {
        var steps = ChartSteps.Find(Enum.Parse<ChartRange>(range), At(now));

        Assert.Equal((At(start), At(end), past, count), (steps.Start, steps.End, steps.Past, steps.Count));
        Assert.Equal(past - 1, (At(now) - steps.Start).Ticks / steps.Step.Ticks);
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
