# Beth all unrhyw ran o'r bot orfod ei ddweud.

## Pan aiff rhywbeth o'i le

error-inside = Mae'n ddrwg gen i, aeth rhywbeth o'i le ar fy ochr i. Anfonwch hynny eto ymhen munud, os gwelwch yn dda.
error-slow = Mae'n ddrwg gen i, cymerodd hynny'n rhy hir. Anfonwch eich neges eto, os gwelwch yn dda.
error-flood = Daeth llawer ar unwaith, ac ni allwn ddal i fyny. Arhoswch funud, yna anfonwch eich neges olaf eto.

## Yr hyn na alla i ei ddarllen

unsupported = Dim ond geiriau y galla i eu darllen ar hyn o bryd. Teipiwch eich cwestiwn yn eich geiriau eich hun.

## Atebion y llwybrydd

unknown-command = Dydw i ddim yn gwybod y gorchymyn yna.
notice-gone = Nid yw'r botwm yna'n gweithio mwyach. Gofynnwch eto, os gwelwch yn dda.
error-not-kept = Doeddwn i ddim yn gallu cadw hynny nawr. Anfonwch eich neges eto ymhen ychydig.
error-not-deleted = Methais ddileu'r hyn a ysgrifennoch, gan ei fod dros ddau ddiwrnod oed. Dilëwch ef eich hun.

## Pan nad yw'n glir beth mae'r geiriau'n ei ateb

waiting-which = Gofynnais rywbeth i chi sbel yn ôl. Ai dyma'ch ateb, neu gwestiwn newydd?
button-waiting-dialogue = Fy ateb
button-waiting-question = Cwestiwn newydd
cancel-done = Rydw i wedi rhoi'r gorau i ofyn. Mae'r hyn roeddech wedi'i gadw yn dal yno.
cancel-nothing = Does dim byd i'w stopio. Teipiwch eich cwestiwn.
