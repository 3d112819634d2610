namespace Metabot.Abstractions.Tests;

/// <summary>Options are values: a copy with a change leaves the first one alone.</summary>
public sealed class JobOptionsTests
{
    [Fact]
    public void Options_copy_and_compare_as_values()
    {
        var first = new JobOptions { LeadId = 1, RunAt = RunAt.Parse("2027-01-21 21:00:00"), Condition = "return true;", AddTags = ["a"] };
        var second = first with { LeadId = 2 };

        Assert.Equal(1, first.LeadId);
        Assert.NotEqual(first, second);
        Assert.Equal(first, second with { LeadId = 1 });
    }

    [Fact]
    public void A_contract_has_parameters_and_no_defaults_unless_told()
    {
        var contract = new JobContract(JobTarget.ById(JobTargetKind.Script, 1));

        Assert.Equal((true, false, new JobOptions()), (contract.HasParams, contract.LeadRequired, contract.Defaults));
        Assert.Throws<ArgumentNullException>("target", () => new JobContract(null!));
    }
}
