using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using OperationsCase.Access;
using OperationsCase.Audit;
using OperationsCase.Foundation.Data;
using OperationsCase.Foundation.Reference;
using OperationsCase.Foundation.Requests;
using OperationsCase.Foundation.Web;

namespace OperationsCase.Premises;

/// <summary>Puts a file of postcodes in place of those that are known; premises that are recorded stay where they are.</summary>
[AllowedTo(Role.Administrator)]
[RequiresRecentSignIn]
[LongWork(WorkKind.Load)]
public sealed record LoadPostcodes : ICommand<LoadPostcodes.Answer>
{
    /// <summary>What the file is called, for the history.</summary>
    public string FileName { get; init; } = "";

    /// <summary>CSV with the columns postcode, borough_gss, ward_gss and ward_name. It is too long for the history.</summary>
    [JsonIgnore]
    public string Content { get; init; } = "";

    /// <param name="Loaded">How many are known now.</param>
    /// <param name="WithoutWard">How many lie in a ward that we do not know, and were left out.</param>
    public sealed record Answer(int Loaded, int WithoutWard);

    internal sealed class Validator : AbstractValidator<LoadPostcodes>
    {
        public Validator()
        {
            RuleFor(load => load.FileName).MaximumLength(200).WithMessage("Name of the file must be 200 characters or fewer");
            RuleFor(load => load.Content)
                .NotEmpty().WithMessage("Select a file that is not empty")
                .MaximumLength(PostcodeFile.Largest).WithMessage("The file must be 16 MB or smaller");
        }
    }

    internal sealed class Handler(Database database, Gazetteer gazetteer, CaseHistory history) : IRequestHandler<LoadPostcodes, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(LoadPostcodes command, CancellationToken cancellation)
        {
            var file = PostcodeFile.Read(command.Content, gazetteer, nameof(Content));

            if (file.IsRefused)
            {
                return Result<Answer>.Refused(file.Refusals);
            }

            var (rows, without) = (file.Value.Rows, file.Value.WithoutWard);
            await database.Execute(Sql.Clear, new { });
            await database.Load("Postcode", ["Code", "BoroughCode", "WardCode"], rows.Select(row => new object?[] { row.Code, row.BoroughCode, row.WardCode }));
            history.Tell(
                "Postcodes loaded",
                $"{Format.Count(rows.Count, "postcode")} from {command.FileName}. {Format.Number(without)} left out, because their ward is not known.");

            return new Answer(rows.Count, without);
        }
    }

    private static class Sql
    {
        internal const string Clear = "DELETE FROM Postcode WHERE Code IS NOT NULL";
    }
}
